/** Documents in Rich Text Format. */
import { databaseArticles } from '../../news-database/document-articles'
import type { Reader } from '../../reader'
import { documentStory } from '../document-story'
import { readRtf } from './read-rtf'

const sizeLimit = 256 * 2 ** 20

export const rtfReader: Reader = {
  name: 'RTF document',
  recognises: ({ head }) => /^(?:\xef\xbb\xbf)?\s*\{\\rtf\d?\b/.test(String.fromCharCode(...head.subarray(0, 40))),
  async *read(input) {
    const document = readRtf(await input.bytes(sizeLimit))
    const mediaType = 'application/rtf'
    const articles = databaseArticles(document.paragraphs, mediaType, document.warnings)
    if (articles) yield* articles
    else yield documentStory(document, { mediaType, file: input.file, modifiedAt: input.modifiedAt })
  },
}
