/** The readers of documents, in the order they are asked. */
import type { Reader } from '../reader'
import { docxReader } from './docx/docx-reader'
import { epubReader } from './epub/epub-reader'
import { markdownReader } from './markdown/markdown-reader'
import { odtReader } from './odt/odt-reader'
import { oldOfficeReader } from './old-office-reader'
import { pdfReader } from './pdf/pdf-reader'
import { rtfReader } from './rtf/rtf-reader'

export const documentReaders: readonly Reader[] = [
  pdfReader,
  docxReader,
  odtReader,
  rtfReader,
  epubReader,
  oldOfficeReader,
  markdownReader,
]
