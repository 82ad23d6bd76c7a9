/** Documents that are zips inside: told by the names of their members, and read as a whole, not as a folder of files. */

export type PackedKind = 'docx' | 'xlsx' | 'pptx' | 'office' | 'odf' | 'epub' | 'iwork' | 'wacz' | 'omnivore'

/** As they are called in messages. */
export const packedNames: Readonly<Record<PackedKind, string>> = {
  docx: 'Word document (DOCX)',
  xlsx: 'Excel workbook (XLSX)',
  pptx: 'PowerPoint presentation (PPTX)',
  office: 'Office document of an unknown kind',
  odf: 'OpenDocument file (ODT)',
  epub: 'book (EPUB)',
  iwork: 'document of Apple Pages, Numbers or Keynote',
  wacz: 'web archive (WACZ)',
  omnivore: 'Omnivore export',
}

/** The document whose members these are, or undefined for a plain zip. */
export function packedKind(memberNames: readonly string[]): PackedKind | undefined {
  const names = new Set(memberNames)
  const some = (pattern: RegExp) => memberNames.some((name) => pattern.test(name))
  if (names.has('[Content_Types].xml')) {
    if (some(/^word\//)) return 'docx'
    if (some(/^xl\//)) return 'xlsx'
    return some(/^ppt\//) ? 'pptx' : 'office'
  }
  if (names.has('META-INF/container.xml')) return 'epub'
  if (names.has('content.xml') && (names.has('mimetype') || names.has('META-INF/manifest.xml'))) return 'odf'
  if (names.has('Index/Document.iwa') || (names.has('Index.zip') && some(/^Metadata\//))) return 'iwork'
  if (names.has('datapackage.json') && some(/(^|\/)archive\/|\.wacz$/)) return 'wacz'
  if (some(/(?:^|\/)metadata_\d+_to_\d+\.json$/)) return 'omnivore'
  return undefined
}

/** The same from the first bytes, for a file that is cut off and has no directory any more. */
export function packedKindOfHead(head: Uint8Array): PackedKind | undefined {
  const names: string[] = []
  for (let at = 0; at + 30 < head.length; at++) {
    if (head[at] !== 0x50 || head[at + 1] !== 0x4b || head[at + 2] !== 3 || head[at + 3] !== 4) continue
    const length = (head[at + 26] ?? 0) + 256 * (head[at + 27] ?? 0)
    names.push(new TextDecoder().decode(head.subarray(at + 30, at + 30 + Math.min(length, 200))))
  }
  if (names.some((name) => /^(?:word|xl|ppt)\//.test(name))) names.push('[Content_Types].xml')
  return packedKind(names)
}
