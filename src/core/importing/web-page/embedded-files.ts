/** Pictures and fonts that a page saved as one file carries as base 64: passed over before anything looks at the page. */
import { joinBytes } from '../decoding/join-bytes'

const marker = new TextEncoder().encode(';base64,')
/** Shorter ones do not hold up the reading. */
const shortest = 512

/** The page without the content of its long data URIs; the same bytes when there are none. */
export function withoutEmbeddedFiles(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let from = 0
  for (let at = bytes.indexOf(marker[0] as number); at >= 0; at = bytes.indexOf(marker[0] as number, at + 1)) {
    if (!marker.every((byte, index) => bytes[at + index] === byte)) continue
    const start = at + marker.length
    let end = start
    while (isBase64[bytes[end] ?? 0]) end++
    if (end - start >= shortest) {
      kept.push(bytes.subarray(from, start))
      from = end
    }
    at = end - 1
  }
  return from === 0 ? bytes : joinBytes([...kept, bytes.subarray(from)])
}

const isBase64 = new Uint8Array(256)
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=%-_') {
  isBase64[letter.charCodeAt(0)] = 1
}
