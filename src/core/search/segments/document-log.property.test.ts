import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadStemmers } from '../stems'
import { termsOf } from '../text-document'
import { ByteReader } from './bytes'
import { DocumentLog, LogRoom } from './document-log'
import type { SegmentContent } from './segment-format'

beforeAll(() => loadStemmers(['en', 'ru']))

const word = fc.constantFrom(
  'Bridge',
  'BRIDGES',
  'bridge',
  'Čas',
  'мосты',
  'МОСТ',
  '東京都',
  '1.250',
  '²',
  'ab'.repeat(40),
  'a',
)
const text = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 })
  .map((words) => words.join(' '))
const field = fc.record({ text, language: fc.constantFrom(undefined, 'en', 'ru', 'xx') })
const fields = ['title', 'body']

type Document = [{ text: string; language?: string | undefined }, { text: string; language?: string | undefined }]
const documents: fc.Arbitrary<Document[]> = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 })

function logOf(texts: readonly Document[], room: LogRoom): DocumentLog {
  const log = new DocumentLog(fields, room)
  for (const [number, [title, body]] of texts.entries()) log.add({ id: String(number), fields: { title, body } })
  return log
}

/** By term: field, document and frequency of each posting. */
function termsIn(texts: readonly Document[]): Map<string, string[]> {
  const expected = new Map<string, string[]>()
  fields.forEach((name, at) => {
    texts.forEach((document, number) => {
      const counts = new Map<string, number>()
      for (const term of termsOf(document[at])) counts.set(term, (counts.get(term) ?? 0) + 1)
      for (const [term, count] of counts) {
        expected.set(term, [...(expected.get(term) ?? []), `${name} ${number} ${count}`])
      }
    })
  })
  return expected
}

function termsRead({ terms }: SegmentContent): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { units, start, length, counts, postings } of terms) {
    const reader = new ByteReader(postings.view().slice())
    const read = counts.flatMap((count, at) => {
      let document = -1
      return Array.from({ length: count }, () => {
        const value = reader.varint()
        document += value >>> 1
        return `${fields[at]} ${document} ${value & 1 ? reader.varint() : 1}`
      })
    })
    found.set(String.fromCharCode(...units.subarray(start, start + length)), read)
  }
  return found
}

test('every term of every text is there, in order, with the documents that hold it and how often', () => {
  fc.assert(
    fc.property(documents, (texts) => {
      const found = termsRead(logOf(texts, new LogRoom()).content())
      const expected = termsIn(texts)
      expect([...found.keys()]).toEqual([...expected.keys()].sort())
      expect(found).toEqual(expected)
    }),
  )
})

test('what a log holds is its own, also when the next one fills up in the same room before it is written', () => {
  fc.assert(
    fc.property(fc.array(documents, { minLength: 2, maxLength: 4 }), (logs) => {
      const room = new LogRoom()
      let log = logOf(logs[0] ?? [], room)
      logs.forEach((texts, at) => {
        const content = log.content()
        log = logOf(logs[at + 1] ?? [], room)
        expect(termsRead(content)).toEqual(termsIn(texts))
      })
    }),
  )
})
