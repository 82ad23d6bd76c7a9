/** PDFs with a text layer. */
import { databaseArticles } from '../../news-database/document-articles'
import type { Reader } from '../../reader'
import { documentStory } from '../document-story'
import { readPdf } from './read-pdf'

const sizeLimit = 256 * 2 ** 20
const mediaType = 'application/pdf'

export const pdfReader: Reader = {
  name: 'PDF',
  // Some programs put a few bytes before the mark; pdf.js looks for it there, too.
  recognises: ({ head }) => String.fromCharCode(...head.subarray(0, 1024)).search(/%PDF-\d\.\d/) >= 0,
  async *read(input) {
    const { url, printed, ...document } = await readPdf(await input.bytes(sizeLimit))
    const articles = databaseArticles(document.paragraphs, mediaType, document.warnings)
    if (articles) return yield* articles
    const { createdAt, ...info } = document.info
    const story = documentStory(printed ? { ...document, info } : document, {
      mediaType,
      file: input.file,
      modifiedAt: createdAt ?? input.modifiedAt,
    })
    yield {
      ...story,
      ...(url ? { url } : {}),
      // What a browser printed was made when the page was looked at, not when the story was published.
      ...(printed && createdAt ? { capturedAt: createdAt } : {}),
    }
  },
}
