/** The innermost loops of a search, over a dense list: 32 documents at a time. Written for speed. */
import type { FieldWeight, Which } from '../index-part'
import type { ScoreBoard } from '../score-board'
import { bitsIn, type StoryBits } from '../story-bits'
import { manyTimes, type PostingLayout } from './posting-list'
import type { StoriesOfPart } from './stories-of-part'

/** Adds the stories whose bits are set. */
export function markDense(bits: Uint8Array, { scattered, first }: StoriesOfPart, into: StoryBits): void {
  const view = new DataView(bits.buffer, bits.byteOffset, bits.length)
  for (let at = 0; at < bits.length; at += 4) {
    const word = view.getUint32(at, true)
    if (word === 0) continue
    if (first >= 0) into.addWord(first + at * 8, word)
    else markWord(word, at * 8, scattered, into)
  }
}

function markWord(word: number, base: number, numbers: Int32Array, { words }: StoryBits): void {
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const story = numbers[base + 31 - Math.clz32(rest & -rest)] as number
    if (story >= 0) words[story >>> 5] = (words[story >>> 5] as number) | (1 << (story & 31))
  }
}

/** A dense field of a term, in the bytes of all its postings. */
export interface DenseList {
  postings: Uint8Array
  layout: PostingLayout
  field: number
}

/** Adds the score of each story. */
export function scoreDense(
  list: DenseList,
  stories: StoriesOfPart,
  lengths: Uint16Array | Uint32Array,
  weight: FieldWeight,
  { scores }: ScoreBoard,
  which: Which,
): void {
  if (which.only || stories.first < 0) scoreSome(list, stories, lengths, weight, scores, which)
  else scoreAll(list, stories.first, lengths, weight, scores, which.found)
}

/** All of them, and they follow each other. */
function scoreAll(
  { postings, layout, field }: DenseList,
  first: number,
  lengths: Uint16Array | Uint32Array,
  { base, gain, shortness, perTerm }: FieldWeight,
  scores: Float64Array,
  found: StoryBits | undefined,
): void {
  const { bits, bytes } = layout.denseAt(field)
  const view = new DataView(postings.buffer, postings.byteOffset + bits, layout.bitBytes)
  let at = bytes
  for (let document = 0; document < lengths.length; document += 32) {
    const word = view.getInt32(document >>> 3, true)
    found?.addWord(first + document, word)
    for (let rest = word; rest !== 0; rest &= rest - 1) {
      const place = document + 31 - Math.clz32(rest & -rest)
      let frequency = postings[at] as number
      if (frequency === manyTimes) frequency = layout.manyAt(postings, at)
      at++
      const share = frequency / (frequency + shortness + perTerm * (lengths[place] as number))
      const story = first + place
      scores[story] = (scores[story] as number) + base + gain * share
    }
  }
}

function scoreSome(
  { postings, layout, field }: DenseList,
  { scattered, first }: StoriesOfPart,
  lengths: Uint16Array | Uint32Array,
  { base, gain, shortness, perTerm }: FieldWeight,
  scores: Float64Array,
  { only, found }: Which,
): void {
  const { bits, bytes } = layout.denseAt(field)
  const view = new DataView(postings.buffer, postings.byteOffset + bits, layout.bitBytes)
  /** Where the bytes of the next 32 documents begin. */
  let next = bytes
  for (let document = 0; document < lengths.length; document += 32) {
    const word = view.getInt32(document >>> 3, true)
    const wanted = only && first >= 0 ? word & only.wordAt(first + document) : word
    for (let rest = wanted; rest !== 0; rest &= rest - 1) {
      const lowest = rest & -rest
      const place = document + 31 - Math.clz32(lowest)
      const story = first >= 0 ? first + place : (scattered[place] as number)
      if (first < 0 && (story < 0 || (only && !only.has(story)))) continue
      const at = next + bitsIn(word & (lowest - 1))
      let frequency = postings[at] as number
      if (frequency === manyTimes) frequency = layout.manyAt(postings, at)
      const share = frequency / (frequency + shortness + perTerm * (lengths[place] as number))
      found?.add(story)
      scores[story] = (scores[story] as number) + base + gain * share
    }
    next += bitsIn(word)
  }
}
