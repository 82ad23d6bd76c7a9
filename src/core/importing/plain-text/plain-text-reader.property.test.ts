import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBodyRole, isoDateSchema, restoreText } from '../../../contract/story'
import { readNewsText } from './plain-text-reader'

const options = { mediaType: 'text/plain', modifiedAt: '2026-01-02T03:04:05Z' }
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'BACA JUGA: Jembatan Ditutup',
    'Kabar.co - Pemerintah kota memutuskan untuk menutup jembatan tua itu. (*)',
    'By Jane Doe',
    '25 Juni 2024 14:40 WIB',
    'Senin, 25 Juni 2024',
    '  Indented text that goes on and on until it has enough words to be prose.',
    '(abc/def)',
    '***',
    '--',
    'Editor: Budi',
    'Tags: a, b',
    '© 2024 Kabar',
    'https://example.org/a',
    '记者 王小明',
    '【霧森】十三日、装置が役目を終えた。',
    'Scroll to continue',
  ),
)
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\r', ' \n', '\n\t\n', '\u2028')
const text = fc
  .array(fc.tuple(line, lineEnd), { maxLength: 14 })
  .chain((parts) => fc.constantFrom('', '\n', '\r\n\r\n', '\ufeff').map((start) => start + parts.flat().join('')))
  .filter((candidate) => candidate.trim() !== '')

describe('readNewsText', () => {
  test('drops nothing: the blocks put together are the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(restoreText(readNewsText(source, options).blocks)).toBe(source)
      }),
      { numRuns: 400 },
    )
  })

  test('every block has a role, a reason, and a text that stands in the original, spaces aside', () => {
    const bare = (s: string) => s.replace(/\s/g, '')
    fc.assert(
      fc.property(text, (source) => {
        for (const block of readNewsText(source, options).blocks) {
          expect(block.reason).toBeTruthy()
          expect(bare(block.raw ?? block.text)).toBe(bare(block.text))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('always gives a title, a body and valid dates', () => {
    fc.assert(
      fc.property(text, (source) => {
        const draft = readNewsText(source, options)
        expect(draft.blocks.some(({ role }) => isBodyRole(role))).toBe(true)
        for (const date of [draft.publishedAt, draft.modifiedAt]) {
          if (date !== undefined) expect(isoDateSchema.safeParse(date).success).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})
