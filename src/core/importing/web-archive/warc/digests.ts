/** Checks the checksums that a WARC keeps for each record. Labelled as in RFC 3548 base 32 or in hex, as tools write them. */
import { withoutChunks } from './http-response'
import { headerOf, type WarcRecord } from './warc-record'

const algorithms: Record<string, { name: string; bytes: number }> = {
  sha1: { name: 'SHA-1', bytes: 20 },
  sha256: { name: 'SHA-256', bytes: 32 },
  sha384: { name: 'SHA-384', bytes: 48 },
  sha512: { name: 'SHA-512', bytes: 64 },
}

/**
 * Whether the content is still what was captured, by both checksums: of the record's block, and of the page in it, which
 * tools reckon over the body as it was sent, or without its chunks, or decoded.
 * @returns undefined when there is no checksum that can be checked
 */
export async function isUnchanged(
  record: WarcRecord,
  body: Uint8Array,
  decoded: Uint8Array,
): Promise<boolean | undefined> {
  const block = await matches(headerOf(record, 'warc-block-digest'), () => [record.block])
  const payload = await matches(headerOf(record, 'warc-payload-digest'), () => [
    body,
    withoutChunks(body) ?? body,
    decoded,
  ])
  return block === false || payload === false ? false : (block ?? payload)
}

async function matches(stated: string, candidates: () => readonly Uint8Array[]): Promise<boolean | undefined> {
  const [label = '', value = ''] = stated.trim().split(/:\s*/)
  const algorithm = algorithms[label.toLowerCase().replace('-', '')]
  const wanted = algorithm && readDigest(value, algorithm.bytes)
  if (!algorithm || !wanted) return undefined
  for (const bytes of candidates()) if ((await digest(algorithm.name, bytes)) === wanted) return true
  return false
}

/** To hex, from base 32 or hex by its length. */
function readDigest(value: string, bytes: number): string | undefined {
  if (new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'i').test(value)) return value.toLowerCase()
  const letters = value.replace(/=+$/, '').toUpperCase()
  if (!/^[A-Z2-7]+$/.test(letters) || letters.length !== Math.ceil((bytes * 8) / 5)) return undefined
  const bits = [...letters].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const octets = bits.join('').match(/.{8}/g) ?? []
  return octets.map((octet) => Number.parseInt(octet, 2).toString(16).padStart(2, '0')).join('')
}

/** Lower-case hex. @param name as Web Crypto names it */
export async function digest(name: string, bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest(name, bytes as Uint8Array<ArrayBuffer>))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
