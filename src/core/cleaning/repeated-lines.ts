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
 * Takes the stories of an outlet one by one. Those that are copies or versions of one another would make a paragraph look
 * repeated: a line counts once for each story that shares less than half its lines with one counted before.
 */
export class LineCounts {
  private readonly counts = new Map<string, RepeatedLine>()
  private counted = 0

  add(blocks: readonly Block[]): void {
    const lines = new Map<string, string>()
    for (const { role, text } of blocks) {
      const key = isBodyRole(role) ? lineKey(text) : undefined
      if (key) lines.set(key, text)
    }
    const seen = [...lines.keys()].filter((key) => this.counts.has(key)).length
    if (lines.size === 0 || (lines.size > 3 && seen > lines.size / 2)) return
    this.counted++
    for (const [key, text] of lines) {
      const line = this.counts.get(key)
      if (line) line.stories++
      else this.counts.set(key, { text, stories: 1 })
    }
  }

  repeated(): RepeatedLine[] {
    const enough = Math.max(fewestStories, this.counted * smallestShare)
    return [...this.counts.values()].filter(({ stories }) => stories >= enough)
  }
}
