/** Documents in Rich Text Format. */
import type { Reader } from '../../reader'
import { documentStory } from '../document-story'
import { readRtf } from './read-rtf'

const sizeLimit = 256 * 2 ** 20

export const rtfReader: Reader = {
  name: 'RTF document',
  recognises: ({ head }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf\d?\b/.test(String.fromCharCode(...head.subarray(0, 40))),
  async *read(input) {
    const document = readRtf(await input.bytes(sizeLimit))
    yield documentStory(document, { mediaType: 'application/rtf', file: input.file, modifiedAt: input.modifiedAt })
  },
}
