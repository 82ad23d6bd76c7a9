/** Rows that lie packed by column (pack-rows.ts says how) and are read one by one, or one column of them all. */
import { type ColumnHead, type PackedHead, placeInShape } from './pack-rows'

/** The value of the row at this place; undefined where it has none. */
export type ValueAt = (place: number) => unknown

export interface PackedRows {
  readonly count: number
  row(place: number): unknown
  /** The values at a path such as `entry.title`, for row after row. */
  column(path: string): ValueAt
}

type Fields = Record<string, unknown>

/** One object of the shape, and how rows of it are made. */
interface ObjectPlan {
  parent: number
  name: string
  /** The objects in it, as their places in the shape. */
  inner: number[]
  columns: { name: string; valueAt: ValueAt }[]
  /** Objects with the names of one choice of columns, which are copied: quicker and smaller than adding name by name. */
  blanks: Map<string, Fields>
}

/** The bytes must be those that `packRows` gave: check their checksum first. They are read where they lie. */
export function openPackedRows(bytes: Buffer): PackedRows {
  let opened: OpenRows | undefined
  const open = () => {
    opened ??= new OpenRows(bytes)
    return opened
  }
  return {
    get count() {
      return open().head.rows
    },
    row: (place) => open().row(place),
    column: (path) => open().valuesAt(path),
  }
}

class OpenRows {
  readonly head: PackedHead
  private readonly columns = new Map<string, { head: ColumnHead; start: number; valueAt?: ValueAt }>()
  private plans: ObjectPlan[] | undefined

  constructor(private readonly bytes: Buffer) {
    let start = 4 + bytes.readUInt32LE(0)
    this.head = JSON.parse(bytes.toString('utf8', 4, start)) as PackedHead
    for (const head of this.head.columns) {
      const owner = this.head.shape[head.owner]
      this.columns.set(owner ? `${owner}.${head.name}` : head.name, { head, start })
      start += head.sections.reduce((sum, length) => sum + length, 0)
    }
  }

  row(place: number): unknown {
    return this.objectAt(0, place)
  }

  /** The path may be an object's, or go on inside a column's values. */
  valuesAt(path: string): ValueAt {
    const valueAt = this.column(path)
    if (valueAt) return valueAt
    const owner = this.head.shape.indexOf(path)
    if (owner >= 0) return (place) => this.objectAt(owner, place)
    const dot = path.lastIndexOf('.')
    if (dot < 0) return () => undefined
    if (this.head.shape.includes(path.slice(0, dot))) return () => undefined
    const outer = this.valuesAt(path.slice(0, dot))
    const name = path.slice(dot + 1)
    return (place) => (outer(place) as Fields | null | undefined)?.[name]
  }

  private objectAt(owner: number, place: number): unknown {
    this.plans ??= this.openPlans()
    const plan = this.plans[owner] as ObjectPlan
    const object = makeObject(plan, place)
    for (const inner of plan.inner) object[this.plans[inner]?.name as string] = this.objectAt(inner, place)
    return object
  }

  private column(path: string): ValueAt | undefined {
    const column = this.columns.get(path)
    if (column) column.valueAt ??= openColumn(column.head, this.bytes, column.start)
    return column?.valueAt
  }

  private openPlans(): ObjectPlan[] {
    const { shape } = this.head
    const plans = shape.map((_, owner): ObjectPlan => {
      return { ...placeInShape(shape, owner), inner: [], columns: [], blanks: new Map() }
    })
    plans.forEach(({ parent }, owner) => {
      if (owner > 0) plans[parent]?.inner.push(owner)
    })
    for (const [path, { head }] of this.columns) {
      plans[head.owner]?.columns.push({ name: head.name, valueAt: this.column(path) as ValueAt })
    }
    return plans
  }
}

function makeObject({ columns, blanks }: ObjectPlan, place: number): Fields {
  const values = new Array<unknown>(columns.length)
  let missing = ''
  for (let c = 0; c < columns.length; c++) {
    values[c] = columns[c]?.valueAt(place)
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

function openColumn({ form, json, sections }: ColumnHead, bytes: Buffer, start: number): ValueAt {
  // A column's numbers lie at any byte, where no typed array can stand.
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, sections[0])
  if (form === 'uint32') return (place) => view.getUint32(place * 4, true)
  if (form === 'float64') return (place) => view.getFloat64(place * 8, true)
  const [second, third] = sectionsAfter(bytes, start, sections)
  if (form === 'words') {
    const words = JSON.parse(second.toString('utf8')) as string[]
    // One value serves many rows, so nobody may change it.
    const values = json ? words.map((word) => freeze(JSON.parse(word))) : words
    return (place) => values[view.getUint16(place * 2, true) - 1]
  }
  const textAt = openTexts(view, second, third)
  if (!json) return textAt
  return (place) => {
    const text = textAt(place)
    return text === undefined ? undefined : JSON.parse(text)
  }
}

function sectionsAfter(bytes: Buffer, start: number, [first = 0, second = 0, third = 0]: number[]): [Buffer, Buffer] {
  const at = start + first
  return [bytes.subarray(at, at + second), bytes.subarray(at + second, at + second + third)]
}

/** @param unitEnds where each text ends, in UTF-16 units @param present a bitmap; empty when every row has a text */
function openTexts(unitEnds: DataView, present: Buffer, texts: Buffer): (place: number) => string | undefined {
  const units = unitEnds.byteLength === 0 ? 0 : unitEnds.getUint32(unitEnds.byteLength - 4, true)
  const isPlain = texts.length === units
  let ends: Uint32Array | undefined
  const endOf = (place: number) => {
    if (place < 0) return 0
    if (isPlain) return unitEnds.getUint32(place * 4, true)
    ends ??= byteEnds(texts, unitEnds)
    return ends[place]
  }
  return (place) => {
    if (present.length > 0 && !((present[place >> 3] ?? 0) & (1 << (place & 7)))) return undefined
    // Cut from the bytes: a slice of a long string compares slowly and keeps all of it in memory.
    return texts.toString(isPlain ? 'latin1' : 'utf8', endOf(place - 1), endOf(place))
  }
}

/** Where texts end in bytes, from where they end in UTF-16 units. Characters of four bytes are two units. */
function byteEnds(texts: Buffer, unitEnds: DataView): Uint32Array {
  const ends = new Uint32Array(unitEnds.byteLength / 4)
  let at = 0
  let units = 0
  for (let place = 0; place < ends.length; place++) {
    const end = unitEnds.getUint32(place * 4, true)
    while (units < end) {
      const byte = texts[at] ?? 0
      const length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      units += length === 4 ? 2 : 1
      at += length
    }
    ends[place] = at
  }
  return ends
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
