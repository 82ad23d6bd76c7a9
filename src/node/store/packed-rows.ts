/**
 * Rows packed by column: a few thousand rows of one table as bytes that take a fraction of their JSON's room, are ready
 * without being parsed, and give back single rows. Layout (all numbers little-endian):
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

/** Paths of the objects that get columns of their own; every other object is a value. `''` is the row. */
export type Shape = readonly string[]

type Form = 'uint32' | 'float64' | 'words' | 'texts'

interface ColumnHead {
  /** The object it belongs to, as its place in the shape. */
  owner: number
  name: string
  form: Form
  /** The strings are JSON. */
  json: boolean
  sections: number[]
}
interface Head {
  rows: number
  shape: Shape
  columns: ColumnHead[]
}

export interface PackedRows {
  readonly count: number
  row(index: number): unknown
}

const loneSurrogate = /\p{Surrogate}/u
const most16 = 0xffff
const most32 = 0xffffffff

type Fields = Record<string, unknown>

/** Packs rows that are plain JSON objects. */
export function packRows(rows: readonly object[], shape: Shape): Buffer {
  const columns = columnsOf(rows, shape).map(({ owner, name, values }) => packColumn(owner, name, values))
  const head: Head = { rows: rows.length, shape, columns: columns.map(({ head }) => head) }
  const headBytes = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32LE(headBytes.length)
  return Buffer.concat([length, headBytes, ...columns.flatMap(({ sections }) => sections)])
}

interface Column {
  owner: number
  name: string
  values: unknown[]
}

function columnsOf(rows: readonly object[], shape: Shape): Column[] {
  const columns = new Map<string, Column>()
  rows.forEach((row, index) => {
    shape.forEach((path, owner) => {
      const object = path === '' ? row : path.split('.').reduce((at, key) => at[key] as Fields, row as Fields)
      for (const [name, value] of Object.entries(object)) {
        const ownPath = path === '' ? name : `${path}.${name}`
        if (value === undefined || shape.includes(ownPath)) continue
        let column = columns.get(ownPath)
        if (!column) {
          column = { owner, name, values: new Array(rows.length).fill(undefined) }
          columns.set(ownPath, column)
        }
        column.values[index] = value
      }
    })
  })
  return [...columns.values()]
}

function packColumn(owner: number, name: string, values: readonly unknown[]): { head: ColumnHead; sections: Buffer[] } {
  const pack = (form: Form, json: boolean, sections: Buffer[]) => {
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
  const repeats = words.size <= Math.max(1, values.length / 4) && words.size < most16
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
  const bitmap = Buffer.alloc(Math.ceil(texts.length / 8))
  texts.forEach((text, index) => {
    if (text !== undefined) bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7))
  })
  const all = texts.every((text) => text !== undefined)
  return [bytesOf(ends), all ? Buffer.alloc(0) : bitmap, Buffer.from(texts.join(''))]
}

const bytesOf = (array: Uint16Array | Uint32Array | Float64Array) =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength)

type ValueAt = (index: number) => unknown

/** One object of the shape, and how rows of it are made. */
interface ObjectPlan {
  parent: number
  nameInParent: string
  columns: { name: string; valueAt: ValueAt }[]
  /** Objects with the names of one choice of columns, which are copied: quicker and smaller than adding name by name. */
  blanks: Map<string, Fields>
}

/**
 * The bytes must be those that `packRows` gave: check their checksum first. They are decoded when the first row is
 * asked for, and then let go.
 */
export function openPackedRows(bytes: Buffer): PackedRows {
  let closed: Buffer | undefined = bytes
  const headLength = bytes.readUInt32LE(0)
  const head = JSON.parse(bytes.toString('utf8', 4, 4 + headLength)) as Head
  let plans: ObjectPlan[] | undefined

  return {
    count: head.rows,
    row(index) {
      plans ??= openPlans(head, (closed as Buffer).subarray(4 + headLength))
      closed = undefined
      const objects: Fields[] = []
      for (const plan of plans) {
        const object = makeObject(plan, index)
        objects.push(object)
        if (objects.length > 1) (objects[plan.parent] as Fields)[plan.nameInParent] = object
      }
      return objects[0]
    },
  }
}

function openPlans(head: Head, bytes: Buffer): ObjectPlan[] {
  const plans = head.shape.map((path): ObjectPlan => {
    const dot = path.lastIndexOf('.')
    return {
      parent: head.shape.indexOf(path.slice(0, Math.max(0, dot))),
      nameInParent: path.slice(dot + 1),
      columns: [],
      blanks: new Map(),
    }
  })
  let at = 0
  for (const column of head.columns) {
    const sections = column.sections.map((length) => {
      at += length
      return bytes.subarray(at - length, at)
    })
    plans[column.owner]?.columns.push({ name: column.name, valueAt: openColumn(column, sections) })
  }
  return plans
}

function makeObject({ columns, blanks }: ObjectPlan, index: number): Fields {
  const values = new Array<unknown>(columns.length)
  let missing = ''
  for (let c = 0; c < columns.length; c++) {
    values[c] = columns[c]?.valueAt(index)
    if (values[c] === undefined) missing += `${c} `
  }
  let blank = blanks.get(missing)
  if (!blank) {
    blank = Object.fromEntries(columns.filter((_, c) => values[c] !== undefined).map(({ name }) => [name, null]))
    blanks.set(missing, blank)
  }
  const object = { ...blank }
  for (let c = 0; c < columns.length; c++) {
    if (values[c] !== undefined) object[columns[c]?.name as string] = values[c]
  }
  return object
}

function openColumn({ form, json }: ColumnHead, [first, second, third]: Buffer[]): ValueAt {
  if (form === 'uint32' || form === 'float64') {
    const numbers = form === 'uint32' ? new Uint32Array(aligned(first)) : new Float64Array(aligned(first))
    return (index) => numbers[index]
  }
  if (form === 'words') {
    const places = new Uint16Array(aligned(first))
    const words = JSON.parse(second?.toString('utf8') ?? '[]') as string[]
    // One value serves many rows, so nobody may change it.
    const values = json ? words.map((word) => freeze(JSON.parse(word))) : words
    return (index) => values[(places[index] ?? 0) - 1]
  }
  const ends = new Uint32Array(aligned(first))
  const present = new Uint8Array(aligned(second))
  const texts = Buffer.from(third ?? [])
  const bounds = byteEnds(texts, ends)
  const encoding = texts.length === (ends.at(-1) ?? 0) ? 'latin1' : 'utf8'
  return (index) => {
    if (present.length > 0 && !((present[index >> 3] ?? 0) & (1 << (index & 7)))) return undefined
    // Cut from the bytes: a slice of a long string compares slowly and keeps all of it in memory.
    const text = texts.toString(encoding, index === 0 ? 0 : bounds[index - 1], bounds[index])
    return json ? JSON.parse(text) : text
  }
}

/** Where texts end in bytes, from where they end in UTF-16 units. Characters of four bytes are two units. */
function byteEnds(texts: Buffer, unitEnds: Uint32Array): Uint32Array {
  if (texts.length === (unitEnds.at(-1) ?? 0)) return unitEnds
  let at = 0
  let units = 0
  return unitEnds.map((end) => {
    while (units < end) {
      const byte = texts[at] ?? 0
      const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      units += length === 4 ? 2 : 1
      at += length
    }
    return at
  })
}

/** A copy: typed arrays stand only at multiples of their size, and a piece would keep the whole file in memory. */
function aligned(section: Buffer | undefined): ArrayBuffer {
  return new Uint8Array(section ?? []).buffer as ArrayBuffer
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
