/** Tells a zip of files from the many document formats that are zips inside. */

/** The local file header (PK\3\4) or an empty archive's end record (PK\5\6). Source: APPNOTE.TXT 4.3.7, 4.3.16. */
export function looksLikeZip(head: Uint8Array, fileName: string): boolean {
  const signature =
    head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  return signature || /\.zip$/i.test(fileName)
}

/** The name of the document format whose members these are, or undefined for a plain zip. */
export function documentKind(memberNames: readonly string[]): string | undefined {
  const names = new Set(memberNames)
  if (names.has('[Content_Types].xml')) {
    const folder = memberNames.find((name) => /^(word|xl|ppt)\//.test(name))?.split('/')[0]
    return (
      { word: 'Word document (DOCX)', xl: 'Excel workbook (XLSX)', ppt: 'PowerPoint file (PPTX)' }[folder ?? ''] ??
      'Office document'
    )
  }
  if (names.has('META-INF/container.xml')) return 'book (EPUB)'
  if (names.has('mimetype') && names.has('content.xml')) return 'OpenDocument file (ODT)'
  if (names.has('datapackage.json') && memberNames.some((name) => name.startsWith('archive/')))
    return 'web archive (WACZ)'
  return undefined
}
