/** Knows a zip by its first bytes. */

/** The local file header (PK\3\4) or an empty archive's end record (PK\5\6). Source: APPNOTE.TXT 4.3.7, 4.3.16. */
export function looksLikeZip(head: Uint8Array, fileName: string): boolean {
  const signature =
    head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))
  return signature || /\.zip$/i.test(fileName)
}
