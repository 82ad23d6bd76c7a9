/** Reads tables of stories as JSON: one object a line (JSON Lines), or a document that holds a list of them or one. */
import { KlipingError, toErrorInfo } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { ReadFailure } from '../../draft'
import type { Reader, ReaderInput } from '../../reader'
import { decodedPieces } from '../decoded-pieces'
import { previewTable, readTable, type Table, type TableRow } from '../table'
import { flatRow, rowsOfDocument } from './json-rows'
import { textLines } from './text-lines'

/** A JSON document must be parsed whole; JSON Lines may be of any size. */
const documentLimitBytes = 128 * 2 ** 20

export const jsonReader: Reader = {
  name: 'JSON file',
  recognises: (input) => /^\s*(\{\s*["}]|\[\s*[{\]])/.test(decodedHead(input.head, 4096)),
  async *read(input) {
    yield* readTable(await tableOf(input), input)
  },
  async *tables(input) {
    const preview = await previewTable(await tableOf(input), input)
    if (preview) yield preview
  },
}

async function tableOf(input: ReaderInput): Promise<Table> {
  return (await isOneDocument(input))
    ? { format: 'json', mediaType: 'application/json', rows: rowsOf(input) }
    : { format: 'jsonl', mediaType: 'application/x-ndjson', rows: rowsOfLines(input) }
}

/** JSON Lines hold a whole object on the first line that is not empty; so does a document without line ends. */
async function isOneDocument(input: ReaderInput): Promise<boolean> {
  let first: unknown
  for await (const line of textLines(decodedPieces(input.stream()))) {
    if (line === undefined) return first === undefined
    if (line.trim() === '') continue
    if (first !== undefined) return false
    if (line.trimStart().startsWith('[')) return true
    first = parse(line)
    if (first === undefined) return true
  }
  return rowsOfDocument(first)[0] !== first
}

async function* rowsOfLines(input: ReaderInput): AsyncIterable<TableRow | ReadFailure> {
  let number = 0
  for await (const line of textLines(decodedPieces(input.stream()))) {
    number++
    if (line?.trim() === '') continue
    const label = `line ${number}`
    if (line === undefined) yield { part: label, error: tooLong.toInfo() }
    else yield rowOf(parse(line), label, () => line)
  }
}

async function* rowsOf(input: ReaderInput): AsyncIterable<TableRow | ReadFailure> {
  const { text } = decodeText(await input.bytes(documentLimitBytes))
  const document = parse(text)
  if (document === undefined) {
    throw new KlipingError(
      'broken-file',
      'This is not whole JSON: it ends early or has a mistake in it. Export it again.',
    )
  }
  for (const [index, row] of rowsOfDocument(document).entries()) {
    yield rowOf(row, `item ${index + 1}`, () => JSON.stringify(row))
  }
}

const tooLong = new KlipingError(
  'too-large',
  'This line has more than 32 million characters, so it was passed over; the other lines are read. Split the story.',
)

function rowOf(row: unknown, label: string, source: () => string): TableRow | ReadFailure {
  try {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw new KlipingError(
        'broken-file',
        'This line is not a whole JSON object. Mend it or export it again; the other lines are read.',
      )
    }
    const flat = flatRow(row as Record<string, unknown>)
    return { row: flat, label, source: source() }
  } catch (error) {
    return { part: label, error: toErrorInfo(error) }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
