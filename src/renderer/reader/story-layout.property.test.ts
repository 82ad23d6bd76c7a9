import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, blockRoles, bodyText, isBodyRole } from '../../contract/story'
import { layOut } from './story-layout'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), fc.integer({ min: 1, max: 5000 }))
    .map(([piece, times]) => piece.repeat(times)),
)
const blocks = fc.array(fc.record({ role: fc.constantFrom(...blockRoles), text }) satisfies fc.Arbitrary<Block>, {
  maxLength: 60,
})

describe('layOut', () => {
  it('places every body piece where it stands in the body', () => {
    fc.assert(
      fc.property(blocks, fc.boolean(), (list, includesLeftOut) => {
        const body = bodyText(list)
        for (const { pieces } of layOut(list, includesLeftOut)) {
          for (const piece of pieces) {
            if (isBodyRole(piece.block.role)) {
              expect(body.slice(piece.start, (piece.start ?? 0) + piece.text.length)).toBe(piece.text)
            } else expect(piece.start).toBeUndefined()
          }
        }
      }),
    )
  })

  it('keeps every character of what it draws, in order, and splits no surrogate pair', () => {
    fc.assert(
      fc.property(blocks, fc.boolean(), (list, includesLeftOut) => {
        const drawn = layOut(list, includesLeftOut).flatMap((section) => section.pieces)
        const meant = list.filter((block) => includesLeftOut || isBodyRole(block.role))
        expect(drawn.map((piece) => piece.text).join('')).toBe(meant.map((block) => block.text).join(''))
        for (const piece of drawn.filter((one) => one.continues)) {
          expect(piece.text).not.toMatch(/[\uD800-\uDBFF]$/)
        }
      }),
    )
  })

  it('keeps sections in order and small', () => {
    fc.assert(
      fc.property(blocks, (list) => {
        let end = 0
        for (const section of layOut(list, false)) {
          expect(section.start).toBeGreaterThanOrEqual(end)
          expect(section.end).toBeGreaterThanOrEqual(section.start)
          expect(section.pieces.length).toBeLessThanOrEqual(40)
          end = section.end
        }
      }),
    )
  })
})
