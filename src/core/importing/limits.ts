/**
 * How much a file may hold, for every format that unpacks something. News comes nowhere near; what goes beyond is taken for
 * a trap, or is unpacked by hand. Time and memory are the reading worker's to limit.
 */

const MB = 2 ** 20

/** Files that hold files: zip, tar, gzip, WACZ. */
export const containerLimits = {
  members: 200_000,
  memberBytes: 256 * MB,
  totalBytes: 8 * 1024 * MB,
  /** What grows more than this, and is large, is taken for a bomb. */
  expansion: 200,
  expansionFromBytes: 16 * MB,
  /** Lists of files and pages, read whole. */
  listBytes: 128 * MB,
}

/** Documents that are zips inside: DOCX, ODT, EPUB, Omnivore's export. Text in XML; pictures are never unpacked. */
export const documentLimits = { partBytes: 64 * MB, totalBytes: 128 * MB, parts: 20_000 }

/** A sheet becomes a grid of rows by columns, however few of its cells hold something. */
export const workbookLimits = { parts: 10_000, totalBytes: 256 * MB, cells: 20_000_000 }

/** @param packedBytes how large it is in the container */
export function isBomb(bytes: number, packedBytes: number): boolean {
  return bytes > containerLimits.expansionFromBytes && bytes > packedBytes * containerLimits.expansion
}
