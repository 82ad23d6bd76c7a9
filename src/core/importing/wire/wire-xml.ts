/** What the readers of agencies' XML have in common: knowing a document by its root, and parsing it. */
import { KlipingError } from '../../../contract/errors'
import { decodeText } from '../decoding/decode-text'
import type { ReaderInput } from '../reader'
import { declaredCharset } from '../web-page/recognise-html'
import { parseXml, type XmlElement } from '../xml/xml-tree'

const limitBytes = 64 * 2 ** 20

/** @throws KlipingError `broken-file` when the document ends before its root does */
export async function readWireXml(input: ReaderInput): Promise<{ root: XmlElement; warnings: string[] }> {
  const bytes = await input.bytes(limitBytes)
  const { text, warnings } = decodeText(bytes, declaredCharset(bytes.subarray(0, 4096)))
  const root = parseXml(text)
  const cut = 'The file ends early; what there is of it was read. Get it again if you can.'
  return { root, warnings: root.cutShort ? [...warnings, cut] : warnings }
}

export function noStory(what: string): KlipingError {
  return new KlipingError('no-story', what)
}
