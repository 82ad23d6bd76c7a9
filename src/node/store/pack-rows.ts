/**
 * Packs rows by column: a few hundred rows of one table as bytes that take a fraction of their JSON's room, are ready
 * without being parsed (see packed-rows.ts), and give back single rows and single columns. Layout, all numbers
 * little-endian:
 *
 *   uint32  length of the head
 *   head    JSON: the number of rows and, for each column, its path, its form and the lengths of its sections
 *   …       the columns' sections, one after the other
 *
 * Forms of a column:
 *   numbers  one section: a uint32 or float64 a row; every row has a value
 *   words    values that repeat. Sections: uint16 a row (0: none, else place in the list + 1), JSON list of the values
 *   texts    Sections: uint32 a row (the end of its text, in UTF-16 units of the decoded section), a bitmap of the rows
 *            that have one (empty: all have), the texts one after the other in UTF-8
 * A column whose values are not all strings holds their JSON, and says so.
 */

/** Paths of the objects that get columns of their own, outer ones first; every other object is a value. `''` is the row. */
export type Shape = readonly string[]

export interface ColumnHead {
  /** The object it belongs to, as its place in the shape. */
  owner: number
  name: string
  form: 'uint32' | 'float64' | 'words' | 'texts'
  /** The strings are JSON. */
  json: boolean
  sections: number[]
}
export interface PackedHead {
  rows: number
  shape: Shape
  columns: ColumnHead[]
}

const loneSurrogate = /\p{Surrogate}/u
const most16 = 0xffff
const most32 = 0xffffffff

type Fields = Record<string, unknown>

/** Packs rows that are plain JSON objects. */
export function packRows(rows: readonly object[], shape: Shape): Buffer {
  const columns = columnsOf(rows, shape).map(({ owner, name, values }) => packColumn(owner, name, values))
  const head: PackedHead = { rows: rows.length, shape, columns: columns.map(({ head }) => head) }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(headBytes.length)
  return Buffer.concat([length, headBytes, ...columns.flatMap(({ sections }) => sections)])
}

/** Where an object of the shape lies. */
export function placeInShape(shape: Shape, owner: number): { parent: number; name: string } {
  const path = shape[owner] ?? ''
  const dot = path.lastIndexOf('.')
  return { parent: shape.indexOf(path.slice(0, Math.max(0, dot))), name: path.slice(dot + 1) }
}

interface Column {
  owner: number
  name: string
  values: unknown[]
}

function columnsOf(rows: readonly object[], shape: Shape): Column[] {
  const columns: Column[] = []
  const owners = shape.map((_, owner) => ({
    ...placeInShape(shape, owner),
    // An inner object of the shape is no value: it has no column.
    columns: new Map<string, Column | undefined>(
      shape.flatMap((_, inner) => {
        const { parent, name } = placeInShape(shape, inner)
        return inner > 0 && parent === owner ? [[name, undefined]] : []
      }),
    ),
  }))
  rows.forEach((row, index) => {
    const objects: Fields[] = []
    owners.forEach(({ parent, name: own, columns: known }, owner) => {
      const object = (owner === 0 ? row : objects[parent]?.[own]) as Fields
      objects.push(object)
      for (const name in object) {
        const value = object[name]
        if (value === undefined) continue
        let column = known.get(name)
        if (!column) {
          if (known.has(name)) continue
          column = { owner, name, values: new Array(rows.length).fill(undefined) }
          known.set(name, column)
          columns.push(column)
        }
        column.values[index] = value
      }
    })
  })
  return columns
}

function packColumn(owner: number, name: string, values: readonly unknown[]): { head: ColumnHead; sections: Buffer[] } {
  const pack = (form: ColumnHead['form'], json: boolean, sections: Buffer[]) => {
    return { head: { owner, name, form, json, sections: sections.map(({ length }) => length) }, sections }
  }
  if (values.every((value) => Number.isFinite(value))) {
    const numbers = values as number[]
    const small = numbers.every((value) => Number.isInteger(value) && value >= 0 && value <= most32)
    const packed = small ? Uint32Array.from(numbers) : Float64Array.from(numbers)
    return pack(small ? 'uint32' : 'float64', false, [bytesOf(packed)])
  }
  // UTF-8 has no lone surrogates, JSON has.
  const json = values.some((value) => value !== undefined && (typeof value !== 'string' || loneSurrogate.test(value)))
  const texts = json
    ? values.map((value) => (value === undefined ? undefined : JSON.stringify(value)))
    : (values as readonly (string | undefined)[])
  const words = new Map<string, number>()
  for (const text of texts) if (text !== undefined && !words.has(text)) words.set(text, words.size + 1)
  const repeats = words.size <= Math.max(1, values.length / 2) && words.size < most16
  return repeats ? pack('words', json, packWords(texts, words)) : pack('texts', json, packTexts(texts))
}

function packWords(texts: readonly (string | undefined)[], words: ReadonlyMap<string, number>): Buffer[] {
  const places = Uint16Array.from(texts, (text) => (text === undefined ? 0 : (words.get(text) ?? 0)))
  return [bytesOf(places), Buffer.from(JSON.stringify([...words.keys()]))]
}

function packTexts(texts: readonly (string | undefined)[]): Buffer[] {
  let end = 0
  const ends = Uint32Array.from(texts, (text) => {
    end += text?.length ?? 0
    return end
  })
  const all = texts.every((text) => text !== undefined)
  const bitmap = Buffer.alloc(all ? 0 : Math.ceil(texts.length / 8))
  texts.forEach((text, index) => {
    if (!all && text !== undefined) bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7))
  })
  return [bytesOf(ends), bitmap, Buffer.from(texts.join(''))]
}

const bytesOf = (array: Uint16Array | Uint32Array | Float64Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)
