/**
 * The sealed segment, version 4: an immutable index of some stories in one file. docs/search-segments.md describes it byte by byte.
 *
 *   payload    postings, dictionary, blocks, groups of blocks, ids, field lengths, meta (JSON), one after the other
 *   checksums  CRC-32 of each 8 KiB page of the payload, little-endian
 *   tail       28 bytes: payload length (float64), meta length, version, CRC-32 of checksums and the tail so far, magic
 */
import type { ByteWriter } from './bytes'
import type { DocumentIds } from './document-ids'

export const formatVersion = 4
export const magic = 'KLIPSEG\n'
export const pageBytes = 8192
export const tailBytes = 28
/** Terms in a dictionary block; the table of blocks holds the first of each. */
export const blockTerms = 32
/** Blocks in a group; the list of groups holds the first term of each. */
export const groupBlocks = 64

/** CRC-32 (IEEE 802.3) of the bytes, unsigned. */
export type Checksum = (bytes: Uint8Array) => number

/** A place in the payload. */
export interface Section {
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
  groups: Section
  /** Two uint32 each, of the first and the last eight digits, when all are of sixteen hex digits; else a JSON list. */
  ids: Section & { form: 'hex' | 'json' }
  /** One a field: unsigned little-endian numbers of `width` bytes, one a document, and their sum. */
  lengths: (Section & { width: 1 | 2 | 4; total: number })[]
}

/** A term as it is handed over to be written. */
export interface TermContent {
  /** Its code units. */
  units: Uint16Array
  start: number
  length: number
  /** By field: the documents that hold it. */
  counts: readonly number[]
  /** As posting-list.ts has them. */
  postings: ByteWriter
}

/** What a segment is made from. */
export interface SegmentContent {
  fields: readonly string[]
  ids: DocumentIds
  /** By field, by document: the number of different terms, as MiniSearch counts lengths. */
  lengths: readonly ArrayLike<number>[]
  /** In ascending order of UTF-16 code units; each valid until the next is taken. */
  terms: Iterable<TermContent>
}

/** The bytes of a segment, of a file or in memory. */
export interface SegmentBytes {
  sizeBytes: number
  /** Fills `into` from there on. @returns how many bytes there were: fewer only at the end */
  read(offset: number, into: Uint8Array): number
}

/** A segment that is not whole, or of another version: to be set aside and made anew. */
export class SegmentDamaged extends Error {
  constructor(
    readonly segment: string,
    readonly reason: string,
  ) {
    super(`Search index segment ${segment}: ${reason}`)
    this.name = 'SegmentDamaged'
  }
}
