import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows } from './pack-rows'
import { openPackedRows } from './packed-rows'

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('id', 'en', ''),
  fc.array(fc.string()),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.nat(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ label: fc.string(), inner: fc.array(fc.nat()) }),
)
const fields = (names: readonly string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })

const row = fc
  .tuple(fields(['a', 'b']), fields(['title', 'tags', 'b']), fields(['sha256']))
  .map(([own, entry, original]) => ({ ...own, entry: { ...entry, original } }))

const shape = ['', 'entry', 'entry.original']

function unpack(bytes: Buffer): unknown[] {
  const packed = openPackedRows(bytes)
  return Array.from({ length: packed.count }, (_, index) => packed.row(index))
}

describe('packed rows', () => {
  it('come out as they went in, whatever their fields and whichever are missing', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(unpack(packRows(rows, shape))).toEqual(rows)
      }),
    )
  })

  it('keep strings that repeat, and lone surrogates, which UTF-8 cannot hold', () => {
    const rows = Array.from({ length: 5000 }, (_, n) => ({
      outlet: n % 3 ? 'The Quay Courier' : 'コーリア新聞',
      title: n === 7 ? 'torn \ud83d' : `Title ${n} 😀`,
      ...(n % 2 ? { place: 'Harbour' } : {}),
      size: n * 2 ** 40,
    }))
    const bytes = packRows(rows, [''])
    expect(unpack(bytes)).toEqual(rows)
    expect(bytes.length).toBeLessThan(JSON.stringify(rows).length / 1.8)
  })

  it('give values that serve many rows unchangeable, so that no row can change another', () => {
    const rows = Array.from({ length: 10 }, () => ({ tags: ['one', 'two'] }))
    const packed = openPackedRows(packRows(rows, ['']))
    const { tags } = packed.row(0) as { tags: string[] }
    expect(() => tags.push('three')).toThrow(TypeError)
  })
})
