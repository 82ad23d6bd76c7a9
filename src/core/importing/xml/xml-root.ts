/** Tells XML documents apart by their root element, from the first bytes. */
import { decodeText } from '../decoding/decode-text'

const looked = 16 * 1024

/** The root element's local name; undefined when this is no XML. Declarations, comments and a DOCTYPE may stand before it. */
export function xmlRootName(head: Uint8Array): string | undefined {
  let rest = decodeText(head.subarray(0, looked)).text.trimStart()
  for (;;) {
    const skipped = /^(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^<>[]*(?:\[[\s\S]*?\]\s*)?>)\s*/i.exec(rest)
    if (!skipped) break
    rest = rest.slice(skipped[0].length)
  }
  return /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)[\s/>]/.exec(rest)?.[1]
}
