/** The passage of a text that shows best why it was found, with the hits marked. */
import { type Token, tokensOf } from './word-pattern'
import { WordScanner } from './word-scanner'

/** Half-open ranges [start, end) of UTF-16 code units, in order, not touching each other. */
export type Ranges = [number, number][]

/** Tells which word of the query a piece of text answers, if any. */
export interface HitFinder {
  /** @param text a whole word as it stands in the text */
  word(text: string): number | undefined
  /** @returns also where its mark ends when it is shorter than the token */
  token(token: Token): { word: number; end?: number } | undefined
}

export interface Snippet {
  text: string
  marks: Ranges
}

interface Hit {
  word: number
  start: number
  end: number
}

/** So many characters after the first hit are looked through for a better passage: a long text need not be to its end. */
const lookedThrough = 20_000

/** The hits of a text as ranges to mark, for a text that is shown whole; none when nothing was looked for. */
export function markAll(text: string, finder: HitFinder | undefined): Ranges {
  return mergeRanges(findHits(text, finder, text.length))
}

/**
 * About `length` characters around the densest hits of the first that are near each other, the text's beginning when there
 * are none; white space is put as single spaces.
 */
export function makeSnippet(text: string, finder: HitFinder | undefined, length = 240): Snippet {
  const hits = findHits(text, finder, lookedThrough)
  const best = bestWindow(hits, length)
  const [start, end] = best ? widen(text, best.start, best.end, length) : [0, cutAt(text, length)]
  const marks = mergeRanges(hits.filter((hit) => hit.start >= start && hit.end <= end))
  return compose(text, start, end, marks)
}

/** @param furtherOn how many characters after the first hit others are looked for */
function findHits(text: string, finder: HitFinder | undefined, furtherOn: number): Hit[] {
  const hits: Hit[] = []
  if (!finder) return hits
  const scanner = new WordScanner()
  scanner.begin(text)
  let last = text.length
  while (scanner.next() && scanner.start <= last) {
    const { start, end, run } = scanner
    if (run) {
      for (const token of tokensOf(run)) {
        const hit = finder.token(token)
        if (hit) hits.push({ word: hit.word, start: token.start, end: hit.end ?? token.end })
      }
    } else {
      const word = finder.word(text.slice(start, end))
      if (word !== undefined) hits.push({ word, start, end })
    }
    if (hits[0]) last = hits[0].start + furtherOn
  }
  return hits
}

/** The first window with the most different words, then with the most hits. */
function bestWindow(hits: readonly Hit[], length: number): { start: number; end: number } | undefined {
  const inside = new Map<number, number>()
  let best: { start: number; end: number; words: number; hits: number } | undefined
  let first = 0
  hits.forEach((hit, last) => {
    inside.set(hit.word, (inside.get(hit.word) ?? 0) + 1)
    for (let head = hits[first]; head && head !== hit && hit.end - head.start > length; head = hits[++first]) {
      const left = (inside.get(head.word) ?? 1) - 1
      if (left === 0) inside.delete(head.word)
      else inside.set(head.word, left)
    }
    const count = last - first + 1
    if (!best || inside.size > best.words || (inside.size === best.words && count > best.hits)) {
      best = { start: hits[first]?.start ?? hit.start, end: hit.end, words: inside.size, hits: count }
    }
  })
  return best
}

/** Spends what is left of the length on both sides, the smaller part before, and ends between words. */
function widen(text: string, hitStart: number, hitEnd: number, length: number): [number, number] {
  const spare = Math.max(0, length - (hitEnd - hitStart))
  let start = Math.max(0, hitStart - Math.floor(spare / 3))
  const end = Math.min(text.length, Math.max(hitEnd, start + length))
  start = Math.max(0, Math.min(start, hitStart, end - length))
  return [start === 0 ? 0 : wordStart(text, start, hitStart), end === text.length ? end : wordEnd(text, end, hitEnd)]
}

function cutAt(text: string, length: number): number {
  return text.length <= length ? text.length : wordEnd(text, length, 0)
}

/** The first place after a space within the next 24 characters; else no half of a surrogate pair. */
function wordStart(text: string, from: number, latest: number): number {
  const space = text.slice(from, Math.min(from + 24, latest)).search(/\s/)
  if (space >= 0) return from + space + 1
  return isLowSurrogate(text, from) ? from - 1 : from
}

function wordEnd(text: string, to: number, earliest: number): number {
  const from = Math.max(earliest, to - 24)
  const space = text.slice(from, to + 1).search(/\s\S*$/)
  if (space >= 0) return from + space
  return isLowSurrogate(text, to) ? to - 1 : to
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function mergeRanges(hits: readonly Hit[]): Ranges {
  const merged: Ranges = []
  for (const { start, end } of hits) {
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

function compose(text: string, start: number, end: number, ranges: Ranges): Snippet {
  const marks: Ranges = []
  let out = start > 0 ? '…' : ''
  let at = start
  const append = (to: number) => {
    const piece = text.slice(at, to).replace(/\s+/g, ' ')
    out += out === '' || out === '…' || out.endsWith(' ') ? piece.trimStart() : piece
    at = to
  }
  for (const [from, to] of ranges) {
    append(from)
    const markStart = out.length
    append(to)
    marks.push([markStart, out.length])
  }
  append(end)
  out = out.trimEnd()
  return { text: end < text.length ? `${out}…` : out, marks }
}
