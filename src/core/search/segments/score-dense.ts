/** The innermost loops of a search, over a dense list: 32 documents at a time. Written for speed. */
import type { FieldWeight, Which } from '../index-part'
import type { ScoreBoard } from '../score-board'
import { bitsIn, type StoryBits } from '../story-bits'
import { manyTimes, type PostingLayout } from './posting-list'

/** The numbers of the stories, by document. */
export interface StoriesOfPart {
  /** Below zero when it is gone. */
  numbers: Int32Array
  /** The number of the first, when the others follow in order and none is gone; else -1. */
  first: number
}

/** Adds the stories whose bits are set. */
export function markDense(bits: Uint8Array, { numbers, first }: StoriesOfPart, into: StoryBits): void {
  const view = new DataView(bits.buffer, bits.byteOffset, bits.length)
  for (let at = 0; at < bits.length; at += 4) {
    const word = view.getUint32(at, true)
    if (word === 0) continue
    if (first >= 0) into.addWord(first + at * 8, word)
    else markWord(word, at * 8, numbers, into)
  }
}

function markWord(word: number, base: number, numbers: Int32Array, { words }: StoryBits): void {
  for (let rest = word; rest !== 0; rest &= rest - 1) {
    const story = numbers[base + 31 - Math.clz32(rest & -rest)] as number
    if (story >= 0) words[story >>> 5] = (words[story >>> 5] as number) | (1 << (story & 31))
  }
}

/** Adds the score of each story of a dense field. @param postings all of the term's */
export function scoreDense(
  postings: Uint8Array,
  layout: PostingLayout,
  field: number,
  { numbers, first }: StoriesOfPart,
  lengths: Uint16Array | Uint32Array,
  { base, gain, norms }: FieldWeight,
  { scores }: ScoreBoard,
  { only, found }: Which,
): void {
  const { once, shortness, perTerm } = norms
  const foundWords = found?.words
  const { bits, bytes } = layout.denseAt(field)
  const view = new DataView(postings.buffer, postings.byteOffset + bits, ((numbers.length + 31) >>> 5) << 2)
  /** Where the byte of the next document that holds the term is. */
  let next = bytes
  for (let document = 0; document < numbers.length; document += 32) {
    const word = view.getUint32(document >>> 3, true)
    if (word === 0) continue
    const wanted = only && first >= 0 ? word & only.wordAt(first + document) : word
    for (let rest = wanted; rest !== 0; rest &= rest - 1) {
      const lowest = rest & -rest
      const place = document + 31 - Math.clz32(lowest)
      const story = first >= 0 ? first + place : (numbers[place] as number)
      if (first < 0 && (story < 0 || (only && !only.has(story)))) continue
      const at = next + bitsIn(word & (lowest - 1))
      let frequency = postings[at] as number
      if (frequency === manyTimes) frequency = layout.manyAt(postings, at)
      const length = lengths[place] as number
      const share =
        frequency === 1 && length < once.length
          ? (once[length] as number)
          : frequency / (frequency + shortness + perTerm * length)
      if (foundWords) foundWords[story >>> 5] = (foundWords[story >>> 5] as number) | (1 << (story & 31))
      scores[story] = (scores[story] as number) + base + gain * share
    }
    next += bitsIn(word)
  }
}
