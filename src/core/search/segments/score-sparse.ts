/** The innermost loops of a search, over a sparse list. Written for speed. */
import type { FieldWeight, Which } from '../index-part'
import type { ScoreBoard } from '../score-board'
import type { StoryBits } from '../story-bits'
import type { StoriesOfPart } from './stories-of-part'

/** A sparse list: where it begins in the bytes, and how many documents it has. */
export interface SparseList {
  bytes: Uint8Array
  start: number
  count: number
  stories: StoriesOfPart
}

/** Adds the stories. @returns where the list ends */
export function markSparse({ bytes, start, count, stories }: SparseList, { words }: StoryBits): number {
  const { first, scattered } = stories
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
    if (value & 1) while ((bytes[at++] as number) >= 0x80);
    const story = first >= 0 ? first + document : (scattered[document] as number)
    if (story >= 0) words[story >>> 5] = (words[story >>> 5] as number) | (1 << (story & 31))
  }
  return at
}

/** Adds each story's score. @returns where the list ends */
export function scoreSparse(
  { bytes, start, count, stories }: SparseList,
  lengths: Uint16Array | Uint32Array,
  { base, gain, shortness, perTerm }: FieldWeight,
  { scores }: ScoreBoard,
  which: Which,
): number {
  const { first, scattered } = stories
  const only = which.only?.words
  const found = which.found?.words
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
    const story = first >= 0 ? first + document : (scattered[document] as number)
    if (story < 0 || (only && (((only[story >>> 5] as number) >>> (story & 31)) & 1) === 0)) continue
    // Dividing costs less than asking first whether it stands there once.
    const share = frequency / (frequency + shortness + perTerm * (lengths[document] as number))
    if (found) found[story >>> 5] = (found[story >>> 5] as number) | (1 << (story & 31))
    scores[story] = (scores[story] as number) + base + gain * share
  }
  return at
}
