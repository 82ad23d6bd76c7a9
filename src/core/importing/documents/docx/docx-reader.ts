/** Word documents (DOCX). */
import type { Reader } from '../../reader'
import { documentStory } from '../document-story'

const sizeLimit = 256 * 2 ** 20

export const docxReader: Reader = {
  name: 'Word document',
  recognises: ({ packed }) => packed === 'docx',
  async *read(input) {
    const { readDocx } = await import('./read-docx')
    yield documentStory(await readDocx(await input.bytes(sizeLimit)), {
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      file: input.file,
      modifiedAt: input.modifiedAt,
    })
  },
}
