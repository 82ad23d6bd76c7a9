/** Text that an item carries in base 64. */
import { decodeText } from '../../decoding/decode-text'

/** Undefined when it is not base 64. */
export function decodeBase64(encoded: string): string | undefined {
  try {
    const binary = atob(encoded.replace(/\s+/g, ''))
    return decodeText(Uint8Array.from(binary, (character) => character.charCodeAt(0))).text
  } catch {
    return undefined
  }
}
