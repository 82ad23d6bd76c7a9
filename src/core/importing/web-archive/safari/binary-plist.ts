/**
 * Apple's binary property list, read value by value as it is asked for. Layout: a table at the end says where each
 * object lies. Source: CFBinaryPList.c in https://github.com/apple-oss-distributions/CF
 */

const trailerBytes = 32
const maxItems = 100_000
/** Texts are names and addresses. */
const maxTextLength = 65_536

/** A value in the list, not yet read. Anything asked of the wrong kind, or out of bounds, is undefined. */
export interface PlistValue {
  /** Of a dictionary. */
  get(key: string): PlistValue | undefined
  /** Of an array. */
  items(): PlistValue[]
  text(): string | undefined
  data(): Uint8Array | undefined
}

export function startsAsPlist(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 8)) === 'bplist00'
}

/** The topmost value, or undefined when the end of the file is missing. */
export function parsePlist(bytes: Uint8Array): PlistValue | undefined {
  if (!startsAsPlist(bytes) || bytes.length < 8 + trailerBytes) return undefined
  const end = bytes.length - trailerBytes
  const [offsetBytes = 0, refBytes = 0] = bytes.subarray(end + 6, end + 8)
  const [count, top, table] = [8, 16, 24].map((at) => uint(bytes, end + at, 8)) as [number, number, number]
  if (offsetBytes < 1 || refBytes < 1 || top >= count || table + count * offsetBytes > end) return undefined
  const resolve = (ref: number): PlistValue | undefined => {
    const at = ref < count ? uint(bytes, table + ref * offsetBytes, offsetBytes) : end
    return at < table ? valueAt({ bytes, refBytes, resolve }, at) : undefined
  }
  return resolve(top)
}

interface Plist {
  bytes: Uint8Array
  refBytes: number
  resolve(ref: number): PlistValue | undefined
}

function valueAt(plist: Plist, at: number): PlistValue {
  const { bytes } = plist
  const kind = (bytes[at] ?? 0) >> 4
  const { count, start } = sizeAt(bytes, at)
  const content = (width: number) => (count >= 0 ? bytes.subarray(start, start + count * width) : undefined)
  const refs = (from: number) => {
    const found: (PlistValue | undefined)[] = []
    for (let i = 0; i < Math.min(count, maxItems); i++) {
      found.push(plist.resolve(uint(bytes, start + (from + i) * plist.refBytes, plist.refBytes)))
    }
    return found
  }
  return {
    get: (key) => (kind === 0xd ? refs(count)[refs(0).findIndex((name) => name?.text() === key)] : undefined),
    items: () => (kind === 0xa ? refs(0).filter((item) => item !== undefined) : []),
    text: () => {
      if (count > maxTextLength) return undefined
      if (kind === 0x5) return new TextDecoder('latin1').decode(content(1))
      return kind === 0x6 ? new TextDecoder('utf-16be').decode(content(2)) : undefined
    },
    data: () => (kind === 0x4 ? content(1) : undefined),
  }
}

/** How many items or characters there are, and where they start: in the first byte, or in a number behind it. */
function sizeAt(bytes: Uint8Array, at: number): { count: number; start: number } {
  const short = (bytes[at] ?? 0) & 0x0f
  if (short < 0x0f) return { count: short, start: at + 1 }
  const width = 2 ** ((bytes[at + 1] ?? 0) & 0x0f)
  return width > 8 ? { count: -1, start: at } : { count: uint(bytes, at + 2, width), start: at + 2 + width }
}

/** Big-endian; more than a number can hold is beyond any file. */
function uint(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let i = 0; i < width; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
