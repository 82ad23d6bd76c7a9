/** Reads ninjs: an item, a list of items, items in what an interface answered, or one item a line. */
import { KlipingError, toErrorInfo } from '../../../../contract/errors'
import { decodeText } from '../../decoding/decode-text'
import type { ReadItem } from '../../draft'
import type { Reader } from '../../reader'
import { wireDraft } from '../wire-story'
import { noStory } from '../wire-xml'
import { isSchema, itemsIn, looksLikeNinjs } from './find-items'
import { ninjsStory } from './ninjs-story'
import type { Item } from './ninjs-values'

const limitBytes = 128 * 2 ** 20

export const ninjsReader: Reader = {
  name: 'ninjs file',
  recognises: ({ head }) => looksLikeNinjs(decodeText(head).text),
  async *read(input) {
    const { text } = decodeText(await input.bytes(limitBytes))
    const document = parse(text)
    if (isSchema(document)) {
      throw noStory('This is a JSON Schema, a description of a format and not a story. Import the items themselves.')
    }
    if (document === undefined) yield* readLines(text)
    else yield* readItems(itemsIn(document))
  },
}

function* readItems(items: readonly Item[]): Generator<ReadItem> {
  for (const [index, item] of items.entries()) {
    yield readItem(item, items.length > 1 ? `item ${index + 1}` : undefined)
  }
}

function readItem(item: Item, label: string | undefined): ReadItem {
  try {
    const draft = wireDraft(ninjsStory(item))
    return label ? { ...draft, part: { label, source: JSON.stringify(item) } } : draft
  } catch (error) {
    return { ...(label ? { part: label } : {}), error: toErrorInfo(error) }
  }
}

function* readLines(text: string): Generator<ReadItem> {
  const lines = text.split('\n')
  const whole = lines.some((line) => parse(line) !== undefined)
  if (!whole) {
    throw new KlipingError(
      'broken-file',
      'This is not whole JSON: it ends early or has a mistake in it. Export it again.',
    )
  }
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const value = parse(line)
    const part = `line ${index + 1}`
    const items = itemsIn(value)
    if (items.length === 0) {
      const message = 'This line is not a whole ninjs item. Export it again; the other lines are read.'
      yield { part, error: { code: 'broken-file', message } }
    }
    for (const item of items) yield readItem(item, part)
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
