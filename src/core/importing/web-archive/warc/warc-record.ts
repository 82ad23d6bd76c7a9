/** One record of a WARC. Format: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/ */
import { isoDate } from '../../web-page/machine-date'

export interface WarcRecord {
  /** Values by lower-case name. */
  headers: Map<string, string>
  /** The content; only its beginning where the record is larger than what is kept. */
  block: Uint8Array
  lengthBytes: number
  isWhole: boolean
  /** What is wrong with how the record is written. */
  problems: RecordProblem[]
}

export interface RecordProblem {
  /** For a person. */
  problem: string
  /** Something of the record is gone. */
  isLoss: boolean
}

/** Bytes between records that could not be read as one. */
export interface WarcDamage {
  damage: string
}

export const headerOf = (record: WarcRecord, name: string): string => record.headers.get(name) ?? ''

/** The address, without the brackets that wget puts around it. */
export function targetUri(record: WarcRecord): string {
  return headerOf(record, 'warc-target-uri').replace(/^<(.*)>$/, '$1')
}

/** ISO 8601, when the page was captured. */
export function captureTime(record: WarcRecord): string | undefined {
  return isoDate(headerOf(record, 'warc-date'))
}

/** Whether a file starts as a WARC does, of any version. */
export function startsAsWarc(bytes: Uint8Array): boolean {
  return /^WARC\/\d+\.\d+\s*$/.test(firstLine(bytes))
}

function firstLine(bytes: Uint8Array): string {
  const end = bytes.subarray(0, 16).indexOf(0x0a)
  return end < 0 ? '' : String.fromCharCode(...bytes.subarray(0, end))
}
