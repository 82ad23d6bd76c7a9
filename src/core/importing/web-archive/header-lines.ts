/** Header lines as WARC, HTTP and MIME write them: a name, a colon, a value. */

/** Values by lower-case name; continued lines are joined, repeated ones parted by a comma. */
export function parseHeaders(lines: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of lines.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const earlier = headers.get(name)
    headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`)
  }
  return headers
}

/** Where the content begins: behind the first blank line, or at the end when there is none. */
export function contentStart(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3
  }
  return bytes.length
}

export interface ContentType {
  /** In lower case. */
  mediaType: string
  charset?: string
}

/** Of a Content-Type header, also of one that is repeated or malformed. */
export function contentType(value: string | undefined): ContentType {
  const [mediaType = '', ...parameters] = (value ?? '').split(/[;,]/)
  const charset = /charset\s*=\s*["']?([\w:.-]+)/i.exec(parameters.join(';'))?.[1]
  return { mediaType: mediaType.trim().toLowerCase(), ...(charset ? { charset } : {}) }
}
