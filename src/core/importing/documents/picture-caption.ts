/** What a picture in a document says of itself. */
import type { DocumentParagraph } from './document-paragraph'

/** The caption, or nothing for what programs put there by themselves: file names, "Picture 3". */
export function pictureCaption(altText: string | undefined | null): DocumentParagraph[] {
  const text = altText?.replace(/\s+/g, ' ').trim() ?? ''
  const automatic = /^(?:image|img|picture|bild|grafik|graphic|imagen?|photo|foto|screenshot|logo)?[\s_-]*\d*$/i
  if (automatic.test(text) || /^\S+\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?|emf|wmf)$/i.test(text)) return []
  return [{ text, kind: 'caption' }]
}
