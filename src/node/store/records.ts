/**
 * Records, one a line: eight hex digits of the CRC-32 of the JSON's UTF-8 bytes, a space, the JSON, a newline.
 * JSON holds no raw newline, so a torn or damaged record never hides the next one.
 */
import { crc32 } from 'node:zlib'

const headLength = 9
const newline = 10

export function encodeRecord(value: unknown): Buffer {
  const json = JSON.stringify(value)
  const bytes = Buffer.allocUnsafe(headLength + Buffer.byteLength(json) + 1)
  bytes.write(json, headLength)
  bytes[bytes.length - 1] = newline
  const checksum = crc32(bytes.subarray(headLength, bytes.length - 1))
  bytes.write(`${checksum.toString(16).padStart(8, '0')} `, 0, 'latin1')
  return bytes
}

/** The JSON of one whole record, newline included; undefined when a byte of it is not as it was written. */
export function decodeRecord(bytes: Buffer): string | undefined {
  if (bytes.length < headLength + 2 || bytes[bytes.length - 1] !== newline) return undefined
  const json = bytes.subarray(headLength, bytes.length - 1)
  const head = `${crc32(json).toString(16).padStart(8, '0')} `
  return bytes.toString('latin1', 0, headLength) === head ? json.toString('utf8') : undefined
}

/** Stands for all records of a history up to this one, in their order. @param record its bytes @param before the same of those before it */
export function historyWith(record: Buffer, before: number): number {
  return crc32(record.subarray(0, headLength), before)
}

export interface ScannedRecord {
  start: number
  /** After the newline. */
  end: number
  /** Undefined: damaged, or (at the end of the file) torn. */
  json: string | undefined
}

export function* scanRecords(bytes: Buffer): Iterable<ScannedRecord> {
  for (let start = 0; start < bytes.length; ) {
    const at = bytes.indexOf(newline, start)
    const end = at < 0 ? bytes.length : at + 1
    yield { start, end, json: decodeRecord(bytes.subarray(start, end)) }
    start = end
  }
}
