/** Refuses PDFs whose streams would unpack without measure: pdf.js keeps each as a whole in memory. */
import { Inflate } from 'fflate'
import { KlipingError } from '../../../../contract/errors'

/** Smaller ones cannot grow beyond what memory has room for: deflate packs a thousandfold at most. */
const suspectBytes = 128 * 2 ** 10
const unpackedBytes = 192 * 2 ** 20
const chunkBytes = 64 * 2 ** 10

/** @throws KlipingError `too-large` */
export function refuseBombs(bytes: Uint8Array): void {
  const text = new TextDecoder('latin1').decode(bytes)
  if (/\/(?:FlateDecode|Fl)\s{0,4}\/(?:FlateDecode|Fl)\b/.test(text)) throw bomb()
  for (let at = text.indexOf('stream'); at >= 0; ) {
    const end = text.indexOf('endstream', at)
    const to = end < 0 ? text.length : end
    const head = text.slice(Math.max(0, at - 600), at)
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    // Pictures are never unpacked.
    if (to - at > suspectBytes && /\/Fl(?:ateDecode)?\b/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary)) {
      measure(bytes.subarray(at + 'stream'.length, to))
    }
    at = end < 0 ? -1 : text.indexOf('stream', end + 'endstream'.length)
  }
}

function measure(packed: Uint8Array): void {
  let unpacked = 0
  // Behind "stream" there is a line end, then the two bytes of zlib's head.
  const from = packed[0] === 0x0d ? 4 : 3
  const inflate = new Inflate((chunk) => {
    unpacked += chunk.length
  })
  for (let at = from; at < packed.length; at += chunkBytes) {
    try {
      inflate.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length)
    } catch {
      // Damaged, or encrypted: pdf.js tells.
      return
    }
    if (unpacked > unpackedBytes) throw bomb()
  }
}

function bomb(): KlipingError {
  return new KlipingError(
    'too-large',
    'This PDF would unpack to more than any page holds, which may be a trap. If you trust it, print it into a new PDF and import that.',
  )
}
