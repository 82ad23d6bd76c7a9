/**
 * Omnivore's zip: `metadata_0_to_20.json` and so on with what is known about the pages, `content/<slug>.html` with their
 * texts, `highlights/<slug>.md` with what was marked. Source: packages/api/src/jobs/export.ts of Omnivore.
 */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { partText, unpackDocument } from '../documents/unpack-document'
import type { ReadItem } from '../draft'
import type { Reader } from '../reader'
import { type Fields, fieldsList, line } from './fields'
import { omnivoreHighlights } from './omnivore-highlights'
import { omnivorePage } from './reading-lists'
import { savedPage } from './saved-page'

const name = 'Omnivore export'
const limitBytes = 2 ** 30
const metadata = /(?:^|\/)metadata_\d+_to_\d+\.json$/
const together = 20
/** They may be large: PDFs. */
const fewAtOnce = 5

export const omnivoreReader: Reader = {
  name,
  recognises: ({ packed }) => packed === 'omnivore',
  async *read(input) {
    const bytes = await input.bytes(limitBytes)
    const others = new Set<string>()
    const lists = unpack(bytes, (member) => {
      if (metadata.test(member)) return true
      if (!member.endsWith('/')) others.add(member)
      return false
    })
    for (const member of lists.keys()) {
      const folder = member.slice(0, member.lastIndexOf('/') + 1)
      const items = itemsIn(partText(lists, member))
      if (!items) yield { name: member, error: brokenList }
      for (let at = 0; at < (items?.length ?? 0); at += together) {
        yield* pagesOf(bytes, folder, items?.slice(at, at + together) ?? [], others)
      }
    }
    yield* leftOver(bytes, others)
  },
}

const brokenList = {
  code: 'broken-file',
  message:
    'This list of the export is not whole, so the articles in it are told by their texts alone. Get the export again.',
} as const

function itemsIn(json: string): Fields[] | undefined {
  try {
    return fieldsList(JSON.parse(json))
  } catch {
    return undefined
  }
}

function* pagesOf(
  bytes: Uint8Array,
  folder: string,
  items: readonly Fields[],
  others: Set<string>,
): Iterable<ReadItem> {
  const namesOf = ({ slug }: Fields) => ({
    content: `${folder}content/${line(slug)}.html`,
    highlights: `${folder}highlights/${line(slug)}.md`,
  })
  const wanted = new Set(items.flatMap((item) => Object.values(namesOf(item))))
  const parts = unpack(bytes, (member) => wanted.has(member))
  for (const member of wanted) others.delete(member)
  for (const item of items) {
    const { content, highlights } = namesOf(item)
    const page = omnivorePage(item)
    const marked = omnivoreHighlights(partText(parts, highlights))
    try {
      yield savedPage({
        ...page,
        html: partText(parts, content),
        reading: { ...page.reading, note: marked.note },
        highlights: [...(page.highlights ?? []), ...marked.highlights],
        source: `${page.source}\n${partText(parts, content)}\n${partText(parts, highlights)}`,
      })
    } catch (error) {
      yield { part: page.url ?? content, error: toErrorInfo(error) }
    }
  }
}

function unpack(bytes: Uint8Array, wanted: (member: string) => boolean) {
  try {
    return unpackDocument(bytes, name, wanted)
  } catch (error) {
    if (!(error instanceof KlipingError) || error.code !== 'broken-file') throw error
    throw new KlipingError(
      'broken-file',
      `This ${name} is damaged or cut off. Get it again, or unpack what is whole and import the folder.`,
    )
  }
}

/** What no list names: files of their own. Some at a time, since each look goes through the whole directory. */
function* leftOver(bytes: Uint8Array, others: ReadonlySet<string>): Iterable<ReadItem> {
  const names = [...others]
  for (let at = 0; at < names.length; at += fewAtOnce) {
    const some = new Set(names.slice(at, at + fewAtOnce))
    for (const [name, unpacked] of unpack(bytes, (member) => some.has(member))) {
      yield { member: { name, bytes: unpacked } }
    }
  }
}
