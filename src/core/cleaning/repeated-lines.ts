/** Finds the lines that an outlet prints again and again: in the body as read, but not part of any one story. */
import { type Block, isBodyRole } from '../../contract/story'
import { lineKey } from './line-key'

export interface RepeatedLine {
  /** As it stood where it was first seen. */
  text: string
  /** In how many of the stories it stands. */
  stories: number
}

/** A line must stand in this many stories, and in this share of them, to be taken for the outlet's own. */
const fewestStories = 4
const smallestShare = 0.2

/**
 * Stories that are copies or versions of one another would make a paragraph look repeated:
 * a line counts once for each story that shares less than half its lines with one counted before.
 */
export function repeatedLines(stories: readonly (readonly Block[])[]): RepeatedLine[] {
  const counts = new Map<string, RepeatedLine>()
  let counted = 0
  for (const blocks of stories) {
    const lines = new Map<string, string>()
    for (const { role, text } of blocks) {
      const key = isBodyRole(role) ? lineKey(text) : undefined
      if (key) lines.set(key, text)
    }
    const seen = [...lines.keys()].filter((key) => counts.has(key)).length
    if (lines.size === 0 || (lines.size > 3 && seen > lines.size / 2)) continue
    counted++
    for (const [key, text] of lines) {
      const line = counts.get(key)
      if (line) line.stories++
      else counts.set(key, { text, stories: 1 })
    }
  }
  const enough = Math.max(fewestStories, counted * smallestShare)
  return [...counts.values()].filter(({ stories }) => stories >= enough)
}
