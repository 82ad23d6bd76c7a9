/** Reads OpenDocument text, packed (.odt) or flat (.fodt). Source: OpenDocument 1.3 Parts 2 and 3. */
import { KlipingError } from '../../../../contract/errors'
import { child, children, descendants, elements, parseXml, textOf, type XmlElement } from '../../xml/xml-tree'
import type { DocumentInfo, DocumentParagraph, TextDocument } from '../document-paragraph'
import { brokenDocument, encryptedDocument, partText, unpackDocument } from '../unpack-document'
import { OdtStyles } from './odt-styles'
import { OdtText } from './odt-text'

const wantedParts = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])
const kind = 'OpenDocument file'

/** @throws KlipingError `broken-file`, `encrypted-file`, `too-large`, `unsupported-format` for tables and slides */
export function readOdt(bytes: Uint8Array): TextDocument {
  const parts = unpackDocument(bytes, kind, (name) => wantedParts.has(name))
  if (/<(?:\w+:)?encryption-data\b/.test(partText(parts, 'META-INF/manifest.xml'))) throw encryptedDocument(kind)
  if (!parts.has('content.xml')) throw brokenDocument(kind, 'its content is missing')
  const root = (name: string) => (parts.has(name) ? parseXml(partText(parts, name)) : undefined)
  return readDocument(root('content.xml'), root('styles.xml'), root('meta.xml'))
}

/** @throws KlipingError like {@link readOdt} */
export function readFlatOdt(xml: string): TextDocument {
  const root = parseXml(xml)
  return readDocument(root, root, root)
}

function readDocument(
  content: XmlElement | undefined,
  styles: XmlElement | undefined,
  meta: XmlElement | undefined,
): TextDocument {
  const text = new OdtText(new OdtStyles(styles === content ? [content] : [styles, content]))
  const paragraphs = text.paragraphsOf(textBody(content))
  const edge = (name: string) => elements(child(styles, 'master-styles')).flatMap((page) => children(page, name))
  const changed = descendants(content, 'tracked-changes').length > 0
  return {
    paragraphs: [
      ...labelled('header', edge('header'), text),
      ...paragraphs,
      ...text.beside,
      ...labelled('footer', edge('footer'), text),
    ],
    info: readMeta(child(meta, 'meta')),
    warnings: [
      ...(changed
        ? ['The document has tracked changes: it was read as if all were accepted, deleted text left out.']
        : []),
      ...(content?.cutShort ? ['The document ends in the middle; what is there was read.'] : []),
    ],
  }
}

function textBody(content: XmlElement | undefined): XmlElement {
  const body = child(content, 'body')
  const text = child(body, 'text')
  if (text) return text
  if (child(body, 'spreadsheet')) throw otherKind('spreadsheet', 'XLSX or CSV')
  if (child(body, 'presentation')) throw otherKind('presentation', 'PDF')
  throw otherKind('file without text', 'PDF')
}

function otherKind(what: string, remedy: string): KlipingError {
  return new KlipingError(
    'unsupported-format',
    `This is an OpenDocument ${what}, which Kliping does not read. Save it as ${remedy} and import that.`,
  )
}

function labelled(kind: 'header' | 'footer', parents: XmlElement[], text: OdtText): DocumentParagraph[] {
  const lines = parents.flatMap((parent) => text.paragraphsOf(parent)).map((paragraph) => paragraph.text)
  return [...new Set(lines)].map((line) => ({ text: line, kind }))
}

function readMeta(meta: XmlElement | undefined): DocumentInfo {
  const value = (name: string) => textOf(child(meta, name)) || undefined
  const author = value('initial-creator') ?? value('creator')
  const keywords = children(meta, 'keyword').map(textOf).filter(Boolean)
  const info: DocumentInfo = {
    title: value('title'),
    authors: author ? [author] : undefined,
    createdAt: dateOf(value('creation-date')),
    modifiedAt: dateOf(value('date')),
    language: value('language'),
    subject: value('subject'),
    keywords: keywords.length > 0 ? keywords : undefined,
  }
  return Object.fromEntries(Object.entries(info).filter(([, given]) => given !== undefined))
}

/** Without the fractions of a second that programs add. */
function dateOf(text: string | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:(T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?/.exec(text ?? '')
  return match ? `${match[1]}${match[2] ?? ''}${match[3] ?? ''}` : undefined
}
