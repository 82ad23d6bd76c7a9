import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadStemmers } from '../stems'
import { termsOf } from '../text-document'
import { ByteReader } from './bytes'
import { DocumentLog } from './document-log'

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

test('every term of every text is there, in order, with the documents that hold it and how often', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }), (documents) => {
      const log = new DocumentLog(fields)
      const expected = new Map<string, string[]>()
      documents.forEach(([title, body], number) => {
        log.add({ id: String(number), fields: { title, body } })
      })
      fields.forEach((name, at) => {
        documents.forEach((document, number) => {
          const counts = new Map<string, number>()
          for (const term of termsOf(document[at])) counts.set(term, (counts.get(term) ?? 0) + 1)
          for (const [term, count] of counts) {
            expected.set(term, [...(expected.get(term) ?? []), `${name} ${number} ${count}`])
          }
        })
      })
      const found = new Map<string, string[]>()
      for (const { units, start, length, counts, postings } of log.content().terms) {
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
      expect([...found.keys()]).toEqual([...expected.keys()].sort())
      expect(found).toEqual(expected)
    }),
  )
})
