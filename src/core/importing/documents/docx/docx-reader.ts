/** Word documents (DOCX). */
import { databaseArticles } from '../../news-database/document-articles'
import type { Reader } from '../../reader'
import { documentStory } from '../document-story'

const sizeLimit = 256 * 2 ** 20

export const docxReader: Reader = {
  name: 'Word document',
  recognises: ({ packed }) => packed === 'docx',
  async *read(input) {
    const { readDocx } = await import('./read-docx')
    const document = await readDocx(await input.bytes(sizeLimit))
    const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const articles = databaseArticles(document.paragraphs, mediaType, document.warnings)
    if (articles) yield* articles
    else yield documentStory(document, { mediaType, file: input.file, modifiedAt: input.modifiedAt })
  },
}
