/** Kliping's own JSON export: stories with their blocks, and their annotations as W3C Web Annotations. */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { storySchema } from '../../../contract/story'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { Reader, ReaderInput } from '../reader'
import { textLines } from '../rows/json/text-lines'
import { type Fields, fieldsList, isFields, line } from './fields'
import { jsonHead, parseJson } from './json-export'
import { webHighlight } from './web-annotations'

const name = 'Kliping export'
const newestVersion = 1

/** What a draft has of a story; the rest is of the archive that it came from. */
const exportedSchema = storySchema.omit({
  body: true,
  original: true,
  versionOf: true,
  collections: true,
  importedAt: true,
  attachments: true,
  attachedTo: true,
})

export const klipingExportReader: Reader = {
  name,
  recognises: (input) => /^\{\s*"format"\s*:\s*"kliping"/.test(jsonHead(input) ?? ''),
  async *read(input) {
    let number = 0
    for await (const story of stories(input)) yield readStory(story, `story ${++number}`)
  },
}

/** As Kliping writes it, a story is a line, so that an export of any size can be read; put in another shape it is parsed whole. */
async function* stories(input: ReaderInput): AsyncIterable<unknown> {
  const firstLine = decodeText(input.head).text.split('\n', 1)[0] ?? ''
  refuseNewer(/"version"\s*:\s*(\d+)/.exec(decodeText(input.head.subarray(0, 512)).text)?.[1])
  if (!/"stories":\[\s*$/.test(firstLine)) {
    const document = await parseJson(input, name)
    yield* isFields(document) && Array.isArray(document.stories) ? document.stories : []
    return
  }
  let first = true
  let ended = false
  for await (const text of textLines(decoded(input.stream()))) {
    if (!first && text?.startsWith(']')) ended = true
    else if (!first && text?.trim() !== '') yield text && parse(text.replace(/,$/, ''))
    first = false
  }
  if (!ended)
    throw new KlipingError(
      'broken-file',
      'This Kliping export ends early: stories after these are missing. Export it again.',
    )
}

/** Kliping writes UTF-8. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

function refuseNewer(version: string | undefined): void {
  if (Number(version) <= newestVersion) return
  throw new KlipingError(
    'unsupported-format',
    'This export was made by a newer Kliping. Update this one, then import it.',
  )
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readStory(exported: unknown, part: string): ReadItem {
  try {
    const result = exportedSchema.safeParse(exported)
    if (!result.success || !isFields(exported)) {
      throw new KlipingError(
        'broken-file',
        `This story of the export is not whole (${whatIsWrong(result.error)}). Export it again; the others are read.`,
      )
    }
    const { id, ...story } = result.data
    const highlights = fieldsList(exported.annotations).flatMap((annotation) => webHighlight(annotation) ?? [])
    return {
      ...story,
      knownAs: id,
      mediaType: 'application/json',
      ...(highlights.length > 0 ? { highlights } : {}),
      part: { label: part, source: identityOf(story, exported) },
    }
  } catch (error) {
    return { part, error: toErrorInfo(error) }
  }
}

/** Its words and where they came from: annotations and tags may change from one export to the next. */
function identityOf(
  { title, url, blocks }: { title: string; url?: string; blocks: unknown },
  exported: Fields,
): string {
  const sha256 = isFields(exported.original) ? line(exported.original.sha256) : undefined
  return JSON.stringify({ title, url, blocks, sha256 })
}

function whatIsWrong(error: { issues: readonly { path: PropertyKey[] }[] } | undefined): string {
  const path = error?.issues[0]?.path.join('.')
  return path ? `see its "${path}"` : 'it ends early'
}
