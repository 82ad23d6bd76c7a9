/** OpenDocument text: packed (ODT) and flat (FODT). */
import { decodeText } from '../../decoding/decode-text'
import { decodedHead } from '../../decoding/decoded-head'
import type { Reader, ReaderInput } from '../../reader'
import { documentStory } from '../document-story'
import { readFlatOdt, readOdt } from './read-odt'

const sizeLimit = 256 * 2 ** 20
const flatLimit = 64 * 2 ** 20

export const odtReader: Reader = {
  name: 'OpenDocument file',
  recognises: (input) => input.packed === 'odf' || isFlat(input),
  async *read(input) {
    const packed = input.packed === 'odf'
    const bytes = await input.bytes(packed ? sizeLimit : flatLimit)
    yield documentStory(packed ? readOdt(bytes) : readFlatOdt(decodeText(bytes).text), {
      mediaType: `application/vnd.oasis.opendocument.text${packed ? '' : '-flat-xml'}`,
      file: input.file,
      modifiedAt: input.modifiedAt,
    })
  },
}

function isFlat({ head }: ReaderInput): boolean {
  const start = decodedHead(head, 1024)
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:office:)?document\s[^>]*urn:oasis:names:tc:opendocument/.test(
    start,
  )
}
