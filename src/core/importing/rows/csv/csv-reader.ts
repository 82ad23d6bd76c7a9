/** Reads lists of stories in delimited text: CSV and TSV, with commas, semicolons, tabs or bars. */
import { KlipingError } from '../../../../contract/errors'
import { looksBinary } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { Reader, ReaderInput } from '../../reader'
import { contentOf } from '../column-content'
import { fieldByName } from '../column-names'
import { areNames, headerOf } from '../header'
import { mostColumns, previewTable, readTable } from '../table'
import { csvTable } from './csv-table'
import { delimiterLine, type Shape, tableShape } from './delimiter'

export const csvReader: Reader = {
  name: 'table',
  recognises: (input) => shapeOf(input) !== undefined,
  read: (input) => readTable(csvTable(input, knownShape(input)), input),
  async *tables(input) {
    const preview = await previewTable(csvTable(input, knownShape(input)), input)
    if (preview) yield preview
  },
}

function knownShape(input: ReaderInput): Shape {
  const shape = shapeOf(input)
  if (!shape) throw new KlipingError('broken-file', 'This is not a table whose columns could be told apart.')
  return shape
}

const quickBytes = 4096

/** Undefined for text that is no table. The name of the file only decides where the content leaves it open. */
function shapeOf({ head, file, sizeBytes }: ReaderInput): Shape | undefined {
  if (looksBinary(head)) return undefined
  const isNamed = /\.(csv|tsv|tab)$/i.test(file)
  const beginning = decodedHead(head, quickBytes).trimStart()
  if (/^[<{[]/.test(beginning) || (!isNamed && !mayBeTable(beginning))) return undefined
  const isWhole = sizeBytes <= head.length
  const text = decodedHead(head, isWhole ? head.length : head.lastIndexOf(0x0a) + 1 || head.length)
  const shape = tableShape(text, isWhole) ?? (isNamed ? oneColumn(text) : undefined)
  return shape && isTable(shape, isNamed) ? shape : undefined
}

/** Most texts are none; this spares them the rest. */
function mayBeTable(text: string): boolean {
  const lines = text.replace(delimiterLine, '').split(/\r\n?|\n/, 1)
  return /[,;\t|]/.test(lines[0] ?? '')
}

/** A list of texts or addresses alone. */
function oneColumn(text: string): Shape | undefined {
  const name = /^\ufeff?"?([^"\r\n]{1,60})"?\r?\n/.exec(text)?.[1]
  return name && fieldByName(name) ? { delimiter: ',', records: [[name]], width: 1, regular: 1 } : undefined
}

function isTable(shape: Shape, isNamed: boolean): boolean {
  const { records, width, regular } = shape
  const header = headerOf(records.filter(({ length }) => length === width)) ?? []
  const fields = new Set(header.map((name) => fieldByName(name)?.field))
  fields.delete(undefined)
  const names = areNames(header) ? fields.size : 0
  if (isNamed) return names > 0 || width > mostColumns || (regular >= 0.6 && records.length > 1)
  if (names >= 2 && (fields.has('title') || fields.has('body') || fields.has('url'))) return regular >= 0.5
  if (width < 3 || records.length < 4 || regular < 0.95) return false
  const cells = Array.from({ length: width }, (_, at) => records.slice(1).map((record) => record[at] ?? ''))
  const kinds = new Set(cells.map((column) => contentOf(column).kind))
  return areNames(header) && (kinds.has('address') || (kinds.has('text') && kinds.has('date')))
}
