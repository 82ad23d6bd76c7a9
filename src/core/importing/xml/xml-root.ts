/** Tells XML documents apart by their root element, from the first bytes. */
import { decodedHead } from '../decoding/decoded-head'

const looked = 16 * 1024

/** The root element's local name; undefined when this is no XML. Declarations, comments and a DOCTYPE may stand before it. */
export function xmlRootName(head: Uint8Array): string | undefined {
  if (firstCharacter(head) !== '<') return undefined
  let rest = decodedHead(head, looked).trimStart()
  for (;;) {
    const skipped = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(?:\[[\s\S]*?\]\s*)?>)\s*/i.exec(rest)
    if (!skipped) break
    rest = rest.slice(skipped[0].length)
  }
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(rest)?.[1]
}

/** The first one that is neither blank nor part of a byte order mark or a wide character. */
export function firstCharacter(head: Uint8Array): string {
  const at = head.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf && byte < 0xfe)
  return at < 0 ? '' : String.fromCharCode(head[at] as number)
}
