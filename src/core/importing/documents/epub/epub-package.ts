/** What an EPUB says of itself: metadata, reading order, table of contents. Source: EPUB 3.3, OPF 2.0.1. */
import { decodeText } from '../../decoding/decode-text'
import {
  attribute,
  child,
  children,
  descendants,
  elements,
  parseXml,
  textOf,
  type XmlElement,
} from '../../xml/xml-tree'
import { brokenDocument, type DocumentParts, encryptedDocument } from '../unpack-document'

export interface EpubPackage {
  title?: string
  creators: string[]
  publisher?: string
  /** ISO 8601, or only its beginning. */
  date?: string
  language?: string
  /** A newspaper or magazine, put together by a program from articles. */
  isPeriodical: boolean
  /** Paths of the documents that are read one after another; without the table of contents. */
  spine: string[]
  /** Titles by path, of the documents that the table of contents names. */
  contents: ReadonlyMap<string, string>
}

const kind = 'book (EPUB)'
/** Only fonts are scrambled by these; the text is open. */
const fontScrambling = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/

/** @throws KlipingError `encrypted-file` for a book with copy protection, `broken-file` without a package document */
export function readEpubPackage(parts: DocumentParts): EpubPackage {
  refuseProtected(parts)
  const rootFile = descendants(xmlPart(parts, 'META-INF/container.xml'), 'rootfile')[0]
  const path = normalPath('', attribute(rootFile, 'full-path') ?? '')
  const root = xmlPart(parts, path) ?? packageByName(parts)
  if (!root) throw brokenDocument(kind, 'its package document is missing')
  const folder = path.replace(/[^/]*$/, '')
  const metadata = child(root, 'metadata') ?? root
  const values = (name: string) => descendants(metadata, name).map(textOf).filter(Boolean)
  const items = manifestOf(root, folder)
  const spineElement = child(root, 'spine')
  const contents = contentsOf(parts, items, attribute(spineElement, 'toc'))
  const spine = children(spineElement, 'itemref')
    .map((reference) => items.get(attribute(reference, 'idref') ?? ''))
    .filter((item) => item !== undefined && !/\bnav\b/.test(item.properties) && parts.has(item.path))
    .map((item) => item?.path ?? '')
  const type = descendants(metadata, 'meta').find((meta) => attribute(meta, 'name') === 'calibre:publication_type')
  return {
    title: values('title')[0],
    creators: values('creator'),
    publisher: values('publisher')[0],
    date: /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(values('date')[0] ?? '')?.[0],
    language: values('language')[0],
    isPeriodical:
      /^periodical/.test(attribute(type, 'content') ?? '') ||
      spine.some((one) => /\bfeed_\d+\/article_\d+\//.test(one)),
    spine: [...new Set(spine)],
    contents,
  }
}

function xmlPart(parts: DocumentParts, path: string): XmlElement | undefined {
  const bytes = parts.get(path)
  return bytes && parseXml(decodeText(bytes).text)
}

function packageByName(parts: DocumentParts): XmlElement | undefined {
  const path = [...parts.keys()].find((name) => name.endsWith('.opf'))
  return path ? xmlPart(parts, path) : undefined
}

function refuseProtected(parts: DocumentParts): void {
  const methods = descendants(xmlPart(parts, 'META-INF/encryption.xml'), 'EncryptedData').map(
    (data) => attribute(descendants(data, 'EncryptionMethod')[0], 'Algorithm') ?? '',
  )
  if (methods.some((method) => !fontScrambling.test(method))) {
    const error = encryptedDocument(kind)
    error.message =
      'This book (EPUB) has copy protection (DRM), so its text cannot be read. Get a copy without it from where you bought it.'
    throw error
  }
}

interface ManifestItem {
  path: string
  properties: string
  mediaType: string
}

function manifestOf(root: XmlElement, folder: string): Map<string, ManifestItem> {
  const items = children(child(root, 'manifest'), 'item').map((item): [string, ManifestItem] => [
    attribute(item, 'id') ?? '',
    {
      path: normalPath(folder, attribute(item, 'href') ?? ''),
      properties: attribute(item, 'properties') ?? '',
      mediaType: attribute(item, 'media-type') ?? '',
    },
  ])
  return new Map(items)
}

/** EPUB 3 has a navigation document, EPUB 2 an NCX. */
function contentsOf(
  parts: DocumentParts,
  items: ReadonlyMap<string, ManifestItem>,
  ncxId: string | undefined,
): Map<string, string> {
  const titles = new Map<string, string>()
  const add = (folder: string, target: string | undefined, title: string) => {
    const path = target && normalPath(folder, target)
    if (path && title && !titles.has(path)) titles.set(path, title)
  }
  const all = [...items.values()]
  const nav = all.find(({ properties }) => /\bnav\b/.test(properties))
  if (nav) {
    const navs = descendants(xmlPart(parts, nav.path), 'nav')
    const toc = navs.find((one) => attribute(one, 'type') === 'toc') ?? navs[0]
    for (const link of descendants(toc, 'a')) add(folderOf(nav.path), attribute(link, 'href'), textOf(link))
  }
  const ncx = items.get(ncxId ?? '') ?? all.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
  if (titles.size === 0 && ncx) {
    const points = (parent: XmlElement | undefined): XmlElement[] =>
      elements(parent).flatMap((one) => (one.name === 'navPoint' ? [one, ...points(one)] : points(one)))
    for (const point of points(child(xmlPart(parts, ncx.path), 'navMap'))) {
      add(folderOf(ncx.path), attribute(child(point, 'content'), 'src'), textOf(child(point, 'navLabel')))
    }
  }
  return titles
}

const folderOf = (path: string) => path.replace(/[^/]*$/, '')

/** A link inside the book as a path in the zip, without its fragment. */
export function normalPath(folder: string, link: string): string {
  const bare = link.split('#')[0] ?? ''
  let decoded = bare
  try {
    decoded = decodeURIComponent(bare)
  } catch {
    // Not encoded after all.
  }
  const steps: string[] = []
  for (const step of (decoded.startsWith('/') ? decoded : folder + decoded).split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
