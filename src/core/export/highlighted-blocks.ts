/** Lays a story's annotations over its blocks, so that every export marks the same characters. */
import type { Annotation } from '../../contract/annotation'
import { type Block, isBodyRole, type Story } from '../../contract/story'

/** A run of text under the same highlights. */
export interface Segment {
  text: string
  /** The annotations that cover it, by their place in the story's list, the one that began first in front. */
  marks: number[]
  /** The annotations whose last character is the segment's last. */
  ends: number[]
}

export interface HighlightedBlock {
  block: Block
  segments: Segment[]
}

interface Range {
  index: number
  start: number
  end: number
}

/**
 * The blocks of `story.body`, cut where a highlight begins or ends. An annotation whose position does not hold its
 * quote any more marks nothing: a highlight on the wrong words would be worse than none.
 */
export function highlightBlocks(story: Story, annotations: readonly Annotation[]): HighlightedBlock[] {
  const ranges = annotations.flatMap((annotation, index): Range[] => {
    const [quote, { start, end }] = annotation.selector
    return end > start && story.body.slice(start, end) === quote.exact ? [{ index, start, end }] : []
  })
  let position = 0
  return story.blocks
    .filter((block) => isBodyRole(block.role))
    .map((block) => {
      const start = position
      position += block.text.length + '\n\n'.length
      return { block, segments: cutBlock(block.text, start, ranges) }
    })
}

function cutBlock(text: string, offset: number, ranges: readonly Range[]): Segment[] {
  const end = offset + text.length
  const touching = ranges
    .filter((range) => range.start < end && range.end > offset)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const edges = touching.flatMap((range) => [range.start, range.end])
  const cuts = [...new Set([offset, ...edges, end])].filter((cut) => cut >= offset && cut <= end).sort((a, b) => a - b)
  return cuts.slice(1).map((cut, index) => {
    const from = cuts[index] ?? offset
    return {
      text: text.slice(from - offset, cut - offset),
      marks: touching.filter((range) => range.start <= from && range.end >= cut).map((range) => range.index),
      // A highlight may also end in the blank line behind the block.
      ends: touching
        .filter((range) => range.end === cut || (cut === end && range.end > end && range.end <= end + 2))
        .map((range) => range.index),
    }
  })
}

/** The segments of each line of a block; a highlight goes on from line to line. */
export function splitLines(segments: readonly Segment[]): Segment[][] {
  let line: Segment[] = []
  const lines = [line]
  for (const { text, marks, ends } of segments) {
    const pieces = text.split(/\r\n?|\n/)
    pieces.forEach((piece, index) => {
      if (index > 0) {
        line = []
        lines.push(line)
      }
      line.push({ text: piece, marks, ends: index === pieces.length - 1 ? ends : [] })
    })
  }
  return lines
}
