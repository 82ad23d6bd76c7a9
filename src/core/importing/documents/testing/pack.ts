/** Packs the parts of a document into a zip. */
import { strToU8, zipSync } from 'fflate'

export function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
