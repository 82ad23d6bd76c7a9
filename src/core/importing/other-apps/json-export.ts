/** What the readers of JSON exports have in common: known by how the file begins, parsed whole, read record by record. */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { headText, wholeCharacters } from './head-text'
import { type SavedPage, savedPage } from './saved-page'

const limitBytes = 256 * 2 ** 20

interface JsonExport {
  name: string
  /** @param head how the document begins; text of a page may stand in it, so ask for more than one thing */
  recognises(head: string): boolean
  /** The pages in the document; whatever is not as it should be is passed over. */
  pages(document: unknown): Iterable<SavedPage>
}

export function jsonExportReader({ name, recognises, pages }: JsonExport): Reader {
  return {
    name,
    recognises(input) {
      const head = jsonHead(input)
      return head !== undefined && recognises(head)
    },
    async *read(input) {
      let number = 0
      for (const page of pages(await parseJson(input, name))) yield draftOf(page, ++number)
    },
  }
}

function draftOf(page: SavedPage, number: number): ReadItem {
  try {
    return savedPage(page)
  } catch (error) {
    return { part: page.label ?? page.url ?? `entry ${number}`, error: toErrorInfo(error) }
  }
}

const heads = new WeakMap<ReaderInput, { text: string | undefined }>()

/** The beginning of a JSON document, or undefined when it is none. Several readers ask, so it is decoded once. */
export function jsonHead(input: ReaderInput): string | undefined {
  let head = heads.get(input)
  if (!head) {
    const start = headText(input).trimStart()
    head = { text: /^[[{]/.test(start) ? decodeText(wholeCharacters(input.head)).text.trimStart() : undefined }
    heads.set(input, head)
  }
  return head.text
}

/** @throws KlipingError `broken-file`, `too-large` */
export async function parseJson(input: ReaderInput, name: string): Promise<unknown> {
  const { text } = decodeText(await input.bytes(limitBytes))
  try {
    return JSON.parse(text)
  } catch {
    throw new KlipingError(
      'broken-file',
      `This looks like a ${name}, and it ends early or has a mistake in it. Export it again.`,
    )
  }
}

/** Whether the document begins with an object that has these fields among its first, or a list of such objects. */
export function hasKeys(head: string, ...keys: readonly string[]): boolean {
  return keys.every((key) => head.includes(`"${key}"`) && new RegExp(`"${key}"\\s*:`).test(head))
}
