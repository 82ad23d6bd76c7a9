/**
 * The sealed segment, version 1: an immutable index of some stories in one file. docs/search-segments.md describes it byte by byte.
 *
 *   payload    postings, dictionary, block table, ids, field lengths, meta (JSON), one after the other
 *   checksums  CRC-32 of each 8 KiB page of the payload, little-endian
 *   tail       28 bytes: payload length (float64), meta length, version, CRC-32 of checksums and the tail so far, magic
 */

export const formatVersion = 1
export const magic = 'KLIPSEG\n'
export const pageBytes = 8192
export const tailBytes = 28
/** Terms in a dictionary block; the block table holds the first of each. */
export const blockTerms = 64

/** CRC-32 (IEEE 802.3) of the bytes, unsigned. */
export type Checksum = (bytes: Uint8Array) => number

/** A place in the payload. */
interface Section {
  offset: number
  length: number
}

export interface SegmentMeta {
  documents: number
  terms: number
  fields: string[]
  postings: Section
  dictionary: Section
  blocks: Section
  ids: Section
  /** One a field: unsigned little-endian numbers of `width` bytes, one a document. */
  lengths: (Section & { width: 1 | 2 | 4 })[]
}

/** Where a term stands in one field: `count` documents in ascending order, and how often in each. */
export interface Postings {
  count: number
  documents: ArrayLike<number>
  frequencies: ArrayLike<number>
}

/** What a segment is made from. */
export interface SegmentContent {
  fields: readonly string[]
  ids: readonly string[]
  /** By field, by document: the number of different terms, as MiniSearch counts lengths. */
  lengths: readonly ArrayLike<number>[]
  /** In ascending order of UTF-16 code units, with the postings of each field; valid until the next is taken. */
  terms: Iterable<{ term: string; postings: readonly Postings[] }>
}

/** The bytes of a segment, of a file or in memory. */
export interface SegmentBytes {
  sizeBytes: number
  /** Exactly the bytes asked for, fewer only at the end. */
  read(offset: number, length: number): Uint8Array
}

/** A segment that is not whole, or of another version: to be set aside and made anew. */
export class SegmentDamaged extends Error {
  constructor(
    readonly segment: string,
    reason: string,
  ) {
    super(`Search index segment ${segment}: ${reason}`)
    this.name = 'SegmentDamaged'
  }
}
