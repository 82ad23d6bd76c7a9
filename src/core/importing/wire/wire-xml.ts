/** What the readers of agencies' XML have in common: knowing a document by its root, and parsing it. */
import { KlipingError, toErrorInfo } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReadItem } from '../draft'
import type { ReaderInput } from '../reader'
import { declaredCharset } from '../web-page/recognise-html'
import { parseXml, rawTextOf, type XmlElement } from '../xml/xml-tree'
import { type WireStory, wireDraft } from './wire-story'

const limitBytes = 64 * 2 ** 20

/** @throws KlipingError `broken-file` when the document ends before its root does */
export async function readWireXml(input: ReaderInput): Promise<{ root: XmlElement; warnings: string[] }> {
  const bytes = await input.bytes(limitBytes)
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes.subarray(0, 4096)))
  const root = parseXml(text)
  const cut = 'The file ends early; what there is of it was read. Get it again if you can.'
  return { root, warnings: root.cutShort ? [...warnings, cut] : warnings }
}

/** One story a file is the file; of several, each is a part. */
export function* draftItems(
  found: readonly { label: string; element: XmlElement; read(): WireStory }[],
  warnings: readonly string[],
): Generator<ReadItem> {
  for (const { label, element, read } of found) {
    try {
      const story = read()
      const draft = wireDraft(story)
      const source = [story.externalId, story.language, rawTextOf(element)].join('\n')
      const part = found.length > 1 ? { part: { label, source } } : {}
      yield { ...draft, ...part, warnings: [...warnings, ...draft.warnings] }
    } catch (error) {
      if (found.length === 1) throw error
      yield { part: label, error: toErrorInfo(error) }
    }
  }
}

export function noStory(what: string): KlipingError {
  return new KlipingError('no-story', what)
}
