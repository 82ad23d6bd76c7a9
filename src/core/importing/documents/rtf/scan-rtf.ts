/** Cuts an RTF file into its tokens. Source: Rich Text Format Specification 1.9.1, "RTF Syntax". */

export interface RtfHandler {
  openGroup(): void
  closeGroup(): void
  /** A control word, with the number behind it where there is one. */
  word(name: string, parameter: number | undefined): void
  /** A control symbol: `\~`, `\*`, … */
  symbol(character: string): void
  /** A byte of text in the current code page, bare or as `\'hh`. */
  byte(byte: number, escaped: boolean): void
}

const backslash = 0x5c
const quote = 0x27
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39
/** No control word is longer; what is longer is no RTF. */
const longestWord = 32

export function scanRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    if (byte === 0x7b) handler.openGroup()
    else if (byte === 0x7d) handler.closeGroup()
    else if (byte === backslash) {
      at = scanControl(bytes, at + 1, handler)
      continue
    } else if (byte === 0x09) handler.word('tab', undefined)
    else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) handler.byte(byte, false)
    at++
  }
}

/** @returns where the next token begins */
function scanControl(bytes: Uint8Array, from: number, handler: RtfHandler): number {
  const first = bytes[from]
  if (first === undefined) return from
  if (!isLetter(first)) {
    if (first !== quote) {
      handler.symbol(String.fromCharCode(first))
      return from + 1
    }
    const code = Number.parseInt(String.fromCharCode(bytes[from + 1] ?? 0x20, bytes[from + 2] ?? 0x20), 16)
    if (!Number.isNaN(code)) handler.byte(code, true)
    return from + 3
  }
  let at = from
  while (at - from < longestWord && isLetter(bytes[at] ?? 0)) at++
  const name = String.fromCharCode(...bytes.subarray(from, at))
  const digits = at
  if (bytes[at] === 0x2d) at++
  while (at - digits < 11 && isDigit(bytes[at] ?? 0)) at++
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10)
  if (Number.isNaN(number)) at = digits
  if (bytes[at] === 0x20) at++
  if (name === 'bin') return at + Math.max(0, number || 0)
  handler.word(name, Number.isNaN(number) ? undefined : number)
  return at
}
