import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '../../core/library/columns'
import { packRows } from './pack-rows'
import { openPackedRows } from './packed-rows'
import { type FrozenTable, type PackedGroup, PackedTable, type Piece } from './packed-table'

interface Row {
  value: number
  inner: { even: boolean }
}
const row = (value: number): Row => ({ value, inner: { even: value % 2 === 0 } })

function pack(keys: readonly string[], rows: readonly Row[]): PackedGroup {
  const bytes = packRows(rows, ['', 'inner'])
  return { keys, bytes, keyBytes: 0, crc: 0, rows: openPackedRows(bytes) }
}

/** The table as a list, read in each of the ways there are. */
function contentOf(table: PackedTable<Row>): [string, Row][] {
  const content = [...table.keys()].map((key): [string, Row] => [key, table.get(key) as Row])
  expect(Array.from(table.values())).toEqual(content.map(([, value]) => value))
  expect(byColumn(table)).toEqual(content)
  expect(table.size).toBe(content.length)
  return content
}

function byColumn(table: PackedTable<Row>): [string, Row][] {
  return [...columnsOf(table, ['value', 'inner.even'])].flatMap(({ keys, columns: [value, even] }) =>
    keys.map((key, place): [string, Row] => [
      key,
      { value: value?.(place) as number, inner: { even: even?.(place) as boolean } },
    ]),
  )
}

/** What a catalog is being written of, piece by piece. */
class Writing {
  private readonly frozen: FrozenTable<Row>
  private readonly pieces: Iterator<Piece<Row>>
  private readonly written: [string, Row][] = []
  private pending: (() => void) | undefined

  constructor(
    table: PackedTable<Row>,
    private readonly expected: [string, Row][],
  ) {
    this.frozen = table.freeze(3)
    this.pieces = this.frozen.pieces()[Symbol.iterator]()
  }

  /** @returns whether there is more */
  step(): boolean {
    this.pending?.()
    this.pending = undefined
    const { done, value: piece } = this.pieces.next()
    if (done) {
      expect(this.written, 'the rows as they were when the table was frozen').toEqual(this.expected)
      this.frozen.thaw()
      return false
    }
    const packed = 'adopt' in piece ? pack(piece.keys, piece.rows) : piece
    packed.keys.forEach((key, index) => {
      this.written.push([key, packed.rows.row(index) as Row])
    })
    if ('adopt' in piece) this.pending = () => piece.adopt(packed)
    return true
  }

  fail(): void {
    this.pieces.return?.()
    this.frozen.thaw()
  }
}

const key = fc.integer({ min: 0, max: 30 }).map((n) => `k${n}`)
const operation = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constant('set' as const), key, fc.nat(99)) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('delete' as const), key) },
  { weight: 3, arbitrary: fc.tuple(fc.constant('write' as const)) },
  { weight: 1, arbitrary: fc.tuple(fc.constant('fail' as const)) },
)

describe('a packed table', () => {
  it('is a Map, while it is packed piece by piece and its writing fails now and then', () => {
    fc.assert(
      fc.property(fc.array(operation, { minLength: 40, maxLength: 200, size: 'max' }), (operations) => {
        const table = new PackedTable<Row>()
        const model = new Map<string, Row>()
        let writing: Writing | undefined
        for (const [what, name = '', value = 0] of operations) {
          if (what === 'set') {
            table.set(name, row(value))
            model.set(name, row(value))
          } else if (what === 'delete') {
            expect(table.delete(name)).toBe(model.delete(name))
          } else if (what === 'fail') {
            writing?.fail()
            writing = undefined
          } else {
            writing ??= new Writing(table, [...model])
            if (!writing.step()) writing = undefined
          }
          expect(contentOf(table)).toEqual([...model])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('takes what did not change as it lies, and puts small groups together', () => {
    const table = new PackedTable<Row>()
    const groups = [0, 1, 2].map((n) => pack([`a${n}`, `b${n}`, `c${n}`], [row(n), row(n), row(n)]))
    for (const group of groups) table.addGroup(group)
    table.addGroup(pack(['small'], [row(7)]))
    table.set('b1', row(50))
    table.set('new', row(8))
    const pieces = [...table.freeze(3).pieces()]
    expect(pieces.map((piece) => [piece.keys.join(), 'adopt' in piece])).toEqual([
      ['a0,b0,c0', false],
      ['a1,b1,c1', true],
      ['a2,b2,c2', false],
      ['small,new', true],
    ])
  })

  it('can be looked through while it is packed and changed', () => {
    const table = new PackedTable<Row>()
    table.addGroup(pack(['a', 'b', 'c'], [row(1), row(2), row(3)]))
    table.addGroup(pack(['d', 'e', 'f'], [row(4), row(5), row(6)]))
    table.set('g', row(7))
    const blocks = columnsOf(table, ['value'])[Symbol.iterator]()
    const first = blocks.next().value
    expect(first?.keys).toEqual(['a', 'b', 'c'])
    table.set('e', row(50))
    const writing = new Writing(
      table,
      [...'abcdefg'].map((name, n) => [name, row(name === 'e' ? 50 : n + 1)]),
    )
    while (writing.step());
    const rest = [...{ [Symbol.iterator]: () => blocks }]
    const seen = rest.flatMap(({ keys, columns: [value] }) => keys.map((name, place) => [name, value?.(place)]))
    expect(seen).toEqual([
      ['d', 4],
      ['e', 50],
      ['f', 6],
      ['g', 7],
    ])
  })
})
