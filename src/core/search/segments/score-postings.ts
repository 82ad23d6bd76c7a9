/** The innermost loop of a search: reads the postings of one field and adds each story's score. Written for speed. */
import type { FieldWeight } from '../index-part'
import type { ScoreBoard } from '../score-board'

/**
 * @param stories by document: the story's number; below zero when it is gone
 * @returns where the postings end
 */
export function scorePostings(
  bytes: Uint8Array,
  start: number,
  count: number,
  stories: Int32Array,
  lengths: Uint16Array | Uint32Array,
  { base, gain, norms }: FieldWeight,
  words: number,
  board: ScoreBoard,
): number {
  const { scores, touched, words: found } = board
  const { once, shortness, perTerm } = norms
  let touchedCount = board.count
  let at = start
  let document = -1
  for (let left = count; left > 0; left--) {
    let value = bytes[at++] as number
    if (value >= 0x80) {
      value &= 0x7f
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++] as number
        value |= (byte & 0x7f) << shift
        if (byte < 0x80) break
      }
    }
    document += value >>> 1
    const length = lengths[document] as number
    let share = once[length] as number
    if (value & 1 || length >= once.length) {
      let frequency = 1
      if (value & 1) {
        frequency = bytes[at++] as number
        if (frequency >= 0x80) {
          frequency &= 0x7f
          for (let shift = 7; ; shift += 7) {
            const byte = bytes[at++] as number
            frequency |= (byte & 0x7f) << shift
            if (byte < 0x80) break
          }
        }
      }
      share = frequency / (frequency + shortness + perTerm * length)
    }
    const story = stories[document] as number
    if (story < 0) continue
    const before = scores[story] as number
    if (before === 0) touched[touchedCount++] = story
    scores[story] = before + base + gain * share
    found[story] = (found[story] as number) | words
  }
  board.count = touchedCount
  return at
}
