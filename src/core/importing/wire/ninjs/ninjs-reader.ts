/** Reads ninjs: an item, a list of items, items in what an interface answered, or one item a line. */
import { KlipingError } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import type { ReadItem } from '../../draft'
import type { Reader } from '../../reader'
import { firstCharacter } from '../../xml/xml-root'
import { draftItems, type FoundStory } from '../draft-items'
import { noStory } from '../wire-xml'
import { isSchema, itemsIn, looksLikeNinjs } from './find-items'
import { ninjsStory } from './ninjs-story'
import type { Item } from './ninjs-values'

const limitBytes = 128 * 2 ** 20

export const ninjsReader: Reader = {
  name: 'ninjs file',
  recognises: ({ head }) => /[[{]/.test(firstCharacter(head)) && looksLikeNinjs(decodeText(head).text),
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    const document = parse(text)
    if (isSchema(document)) {
      throw noStory('This is a JSON Schema, a description of a format and not a story. Import the items themselves.')
    }
    if (document === undefined) yield* readLines(text)
    else yield* draftItems(itemsIn(document).map((item, index) => found(item, `item ${index + 1}`)))
  },
}

function found(item: Item, label: string): FoundStory {
  return { label, source: () => JSON.stringify(item), read: () => ninjsStory(item) }
}

/** @throws KlipingError `broken-file` when no line is an item by itself */
function* readLines(text: string): Generator<ReadItem> {
  const lines = text.split('\n').map((line, index) => ({ label: `line ${index + 1}`, line, value: parse(line) }))
  if (!lines.some(({ value }) => itemsIn(value).length > 0)) {
    throw new KlipingError(
      'broken-file',
      'This is not whole JSON: it ends early or has a mistake in it. Export it again.',
    )
  }
  yield* draftItems(lines.flatMap(({ label, value }) => itemsIn(value).map((item) => found(item, label))))
  for (const { label, line, value } of lines) {
    if (line.trim() === '' || itemsIn(value).length > 0) continue
    const message = 'This line is not a whole ninjs item. Export it again; the other lines are read.'
    yield { part: label, error: { code: 'broken-file', message } }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
