import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWriter } from './bytes'
import { DocumentIds } from './document-ids'
import { PageCache } from './page-cache'
import { blockTerms, groupBlocks, type TermContent } from './segment-format'
import { segmentInMemory } from './segment-in-memory'

/** All words of one to four of some letters, of which one is outside ASCII. */
const words = ['']
for (let i = 0; words.length < 9_000; i++) for (const letter of 'abcdefgж') words.push(words[i] + letter)
const sorted = words.slice(1).sort()

/** With the postings of each as many bytes as tell its place. */
function* contentOf(terms: readonly string[]): Generator<TermContent> {
  const postings = new ByteWriter()
  for (const [place, term] of terms.entries()) {
    postings.length = 0
    postings.varint(place)
    const units = Uint16Array.from(term, (letter) => letter.charCodeAt(0))
    yield { units, start: 0, length: term.length, counts: [1], postings }
  }
}

function dictionaryOf(terms: readonly string[]) {
  const content = { fields: ['body'], ids: DocumentIds.fromTexts(['a']), lengths: [[1]], terms: contentOf(terms) }
  return segmentInMemory(content, (bytes) => crc32(bytes), new PageCache(1 << 20)).dictionary
}

const groupTerms = blockTerms * groupBlocks
const count = fc.oneof(
  fc.constantFrom(0, 1, blockTerms, groupTerms - 1, groupTerms, groupTerms + 1, 2 * groupTerms, 3 * groupTerms + 5),
  fc.nat(sorted.length),
)
const chosen = fc
  .tuple(count, fc.nat(sorted.length))
  .map(([count, from]) => sorted.slice(Math.min(from, sorted.length - count)).slice(0, count))
const word = fc.string({ unit: fc.constantFrom(...'abcdefgж'), maxLength: 5 })

test('every term is found where its postings are, and nothing else is, in however many groups of blocks', () => {
  fc.assert(
    fc.property(chosen, fc.array(word, { maxLength: 30 }), (terms, others) => {
      const dictionary = dictionaryOf(terms)
      let offset = 0
      for (const [place, term] of terms.entries()) {
        const postingsLength = place < 0x80 ? 1 : 2
        expect(dictionary.find(term)).toEqual({ counts: [1], frequency: 1, postingsOffset: offset, postingsLength })
        offset += postingsLength
      }
      for (const other of others) if (!terms.includes(other)) expect(dictionary.find(other)).toBeUndefined()
    }),
    { numRuns: 25 },
  )
})

test('the terms that begin so, and those a slip away, are those of the whole list', () => {
  fc.assert(
    fc.property(chosen, word, (terms, beginning) => {
      const dictionary = dictionaryOf(terms)
      const begin = terms.filter((term) => term.startsWith(beginning))
      expect([...dictionary.startingWith(beginning)]).toEqual(begin)
      const endings = dictionary.endings(beginning)
      expect(Array.from(endings.frequencies, (_, at) => endings.term(at))).toEqual(begin)
      const kept = Math.min(1, beginning.length)
      const near = terms.filter((term) => term.startsWith(beginning.slice(0, kept)) && distance(beginning, term) <= 1)
      expect([...dictionary.near(beginning, 1, kept).keys()].sort()).toEqual(near)
    }),
    { numRuns: 60 },
  )
})

/** Levenshtein's, row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1))
    }
  }
  return row[b.length] as number
}
