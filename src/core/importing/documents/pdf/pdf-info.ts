/** What a PDF says of itself: XMP, and the older Info dictionary. Source: ISO 32000-1, 14.3. */
import type { DocumentInfo } from '../document-paragraph'
import type { PdfDocument } from './open-pdf'

export async function readPdfInfo(document: PdfDocument): Promise<DocumentInfo> {
  let data: Awaited<ReturnType<PdfDocument['getMetadata']>>
  try {
    data = await document.getMetadata()
  } catch {
    return {}
  }
  const info = data.info as Record<string, unknown>
  const text = (value: unknown) => (typeof value === 'string' && value.trim() ? value.trim() : undefined)
  const xmp = (name: string) => {
    const value: unknown = data.metadata?.get(name)
    return (Array.isArray(value) ? value : [value]).map(text).filter((one) => one !== undefined)
  }
  const author = text(info.Author)
  const keywords = text(info.Keywords)?.split(/\s*[,;]\s*/)
  const read: DocumentInfo = {
    title: xmp('dc:title')[0] ?? text(info.Title),
    authors: xmp('dc:creator').length > 0 ? xmp('dc:creator') : author?.split(/\s*;\s*/),
    createdAt: pdfDate(text(info.CreationDate)),
    modifiedAt: pdfDate(text(info.ModDate)),
    language: text(info.Language),
    subject: text(info.Subject),
    keywords: keywords ?? (xmp('dc:subject').length > 0 ? xmp('dc:subject') : undefined),
  }
  return Object.fromEntries(Object.entries(read).filter(([, given]) => given !== undefined))
}

/** "D:20210503100500+02'00'" to ISO 8601. Source: ISO 32000-1, 7.9.4. */
export function pdfDate(text: string | undefined): string | undefined {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(
    text ?? '',
  )
  if (!match) return undefined
  const [, year, month, day, hour, minute, second = '00', utc, sign, offsetHour, offsetMinute = '00'] = match
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(date))) return undefined
  if (hour === undefined) return date
  const offset = utc ? 'Z' : sign ? `${sign}${offsetHour}:${offsetMinute}` : ''
  return `${date}T${hour}:${minute}:${second}${offset}`
}
