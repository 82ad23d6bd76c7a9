/** Reads tables of stories as JSON: one object a line (JSON Lines), an array of objects, or a single object. */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { rowStory } from './row-story'
import { textLines } from './text-lines'

/** A JSON document must be parsed whole; JSON Lines may be of any size. */
const documentLimitBytes = 128 * 2 ** 20

export const rowsReader: Reader = {
  name: 'JSON file',
  recognises: (input) => /^\s*(\{\s*["}]|\[\s*[{\]])/.test(decodeText(input.head.subarray(0, 4096)).text),
  async *read(input) {
    yield* (await isOneDocument(input)) ? readDocument(input) : readLines(input)
  },
}

/** JSON Lines hold a whole object on the first line that is not empty, and something after it. */
async function isOneDocument(input: ReaderInput): Promise<boolean> {
  for await (const line of textLines(input.stream())) {
    if (line.trim() === '') continue
    if (line.trimStart().startsWith('[')) return true
    return parse(line) === undefined
  }
  return true
}

async function* readLines(input: ReaderInput): AsyncIterable<ReadItem> {
  let number = 0
  for await (const line of textLines(input.stream())) {
    number++
    if (line.trim() === '') continue
    yield readRow(parse(line), `line ${number}`, line, input, 'application/x-ndjson')
  }
}

async function* readDocument(input: ReaderInput): AsyncIterable<ReadItem> {
  const { text } = decodeText(await input.bytes(documentLimitBytes))
  const document = parse(text)
  if (document === undefined) {
    throw new KlipingError(
      'broken-file',
      'This is not whole JSON: it ends early or has a mistake in it. Export it again.',
    )
  }
  const rows = Array.isArray(document) ? document : rowsWithin(document)
  for (const [index, row] of rows.entries()) {
    yield readRow(row, `item ${index + 1}`, JSON.stringify(row), input, 'application/json')
  }
}

/** `{articles: [...]}` and the like: the one list of objects that a document wraps; else the document is the row. */
function rowsWithin(document: unknown): unknown[] {
  const lists = Object.values(document as object).filter(
    (value) => Array.isArray(value) && typeof value[0] === 'object',
  )
  return lists.length === 1 && Object.keys(document as object).length <= 5 ? (lists[0] as unknown[]) : [document]
}

function readRow(row: unknown, part: string, source: string, input: ReaderInput, mediaType: string): ReadItem {
  try {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw new KlipingError(
        'broken-file',
        'This line is not a whole JSON object. Mend it or export it again; the other lines are read.',
      )
    }
    const draft = rowStory(row as Record<string, unknown>, { modifiedAt: input.modifiedAt, mediaType })
    return { ...draft, part: { label: part, source } }
  } catch (error) {
    return { part, error: toErrorInfo(error) }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
