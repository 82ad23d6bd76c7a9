/** The document that mammoth reads out of a DOCX, before it makes HTML of it. Source: mammoth's lib/documents.js. */
import { zipSync } from 'fflate'
import { brokenDocument, type DocumentParts } from '../unpack-document'

export type WordElement =
  | { type: 'paragraph'; children: WordElement[]; styleId: string | null; styleName: string | null; numbering: unknown }
  | { type: 'run'; children: WordElement[]; isBold: boolean; fontSize: number | null }
  | { type: 'hyperlink' | 'table' | 'tableRow' | 'tableCell'; children: WordElement[] }
  | { type: 'text'; value: string }
  | { type: 'break'; breakType: 'line' | 'page' | 'column' }
  | { type: 'image'; altText?: string }
  | { type: 'noteReference'; noteType: string; noteId: string }
  | { type: 'tab' | 'checkbox' | 'commentReference' | 'bookmarkStart' }

export interface WordDocument {
  children: WordElement[]
  notes: { resolve(reference: { noteType: string; noteId: string }): { body: WordElement[] } | null }
  comments: { body: WordElement[]; authorName?: string | null }[]
}

/** @throws KlipingError `broken-file` when there is no document in it */
export async function readWordDocument(parts: DocumentParts): Promise<WordDocument> {
  const { default: mammoth } = await import('mammoth')
  let found: WordDocument | undefined
  // Packed again from what was unpacked within limits: mammoth itself has none.
  const packed = zipSync(Object.fromEntries(parts), { level: 0 })
  try {
    await mammoth.convertToHtml(
      // Any bytes do, whatever its types say.
      { buffer: packed as Buffer },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument(document: WordDocument) {
          found = document
          return { ...document, children: [] }
        },
      },
    )
  } catch (error) {
    throw brokenDocument('Word document', (error as Error).message.split('\n')[0] ?? '')
  }
  if (!found) throw brokenDocument('Word document', 'it holds no text')
  return found
}
