/** Finds the lines that an outlet prints again and again: in the body as read, but not part of any one story. */
import { type Block, isBodyRole } from '../../contract/story'
import { lineKey } from './line-key'

export interface RepeatedLine {
  /** As it stood where it came again. */
  text: string
  /** In how many of the stories it stands. */
  stories: number
}

/** A line must stand in this many stories, and in this share of them, to be taken for the outlet's own. */
const fewestStories = 4
const smallestShare = 0.2

/**
 * Takes the stories of an outlet one by one. Those that are copies or versions of one another would make a paragraph look
 * repeated: a line counts once for each story that shares less than half its lines with one counted before. Hardly any line comes
 * again: of the others only a hash is kept, which no two of some thousands share.
 */
export class LineCounts {
  /** By the line's hash: undefined for what stands in one story so far. */
  private readonly counts = new Map<number, RepeatedLine | undefined>()
  private counted = 0

  add(blocks: readonly Block[]): void {
    const lines = new Map<number, string>()
    for (const { role, text } of blocks) {
      const key = isBodyRole(role) ? lineKey(text) : undefined
      if (key) lines.set(hashOf(key), text)
    }
    const seen = [...lines.keys()].filter((hash) => this.counts.has(hash)).length
    if (lines.size === 0 || (lines.size > 3 && seen > lines.size / 2)) return
    this.counted++
    for (const [hash, text] of lines) {
      const line = this.counts.get(hash)
      if (line) line.stories++
      else this.counts.set(hash, this.counts.has(hash) ? { text, stories: 2 } : undefined)
    }
  }

  repeated(): RepeatedLine[] {
    const enough = Math.max(fewestStories, this.counted * smallestShare)
    return [...this.counts.values()].filter((line) => line !== undefined).filter(({ stories }) => stories >= enough)
  }
}

/** Fifty-three bits of two FNV-1a hashes over code units. */
function hashOf(text: string): number {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x85ebca6b)
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11)
}
