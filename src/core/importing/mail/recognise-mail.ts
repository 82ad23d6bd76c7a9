/** Knows a message, and a mailbox of messages, by their first lines. */

/** Fields that stand in messages and hardly anywhere else. Source: RFC 5322, RFC 2045, RFC 5064 and what servers add. */
const mailOnly =
  /^(message-id|received|return-path|delivered-to|mime-version|content-transfer-encoding|dkim-signature|reply-to|in-reply-to|references|list-id|list-unsubscribe|envelope-to|x-mailer|x-original-to|x-gmail-labels|x-mozilla-status|authentication-results|received-spf|user-agent)$/i
const usual = /^(from|to|cc|subject|date|sender)$/i
const field = /^([!-9;-~]{1,80})[ \t]*:(.*)$/

/** "From someone@example.com Mon Jan  2 15:04:05 2006", with what programs put between and behind. */
const fromLine =
  /^From .{0,400}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? .{0,20}\d{1,2}:\d{2}(?::\d{2})?.{0,20}\b\d{4}\b|^From .{0,400}?\b\d{1,2}:\d{2}(?::\d{2})? .{0,12}\b\d{4}\b/

export function isFromLine(line: string): boolean {
  return fromLine.test(line)
}

export function isHeaderField(line: string): boolean {
  return field.test(line)
}

export function looksLikeMail(head: Uint8Array): boolean {
  const { lines, whole } = headerLines(asAscii(head.subarray(messageStart(head))))
  let sure = 0
  let known = 0
  let sender = false
  let other = 0
  for (const line of lines) {
    const [, name = '', value = ''] = field.exec(line) ?? []
    if (/^[ \t]/.test(line)) continue
    if (name === '') other++
    else if (mailOnly.test(name) || (/^content-type$/i.test(name) && /^\s*(multipart|message)\//i.test(value))) sure++
    else if (usual.test(name)) known++
    if (/^from$/i.test(name) && value.includes('@')) sender = true
  }
  if (other > 0 && other * 5 > lines.length) return false
  if (!whole && sure === 0) return false
  return sure >= 2 || (sure >= 1 && (known >= 1 || lines.length <= 3)) || (sender && known >= 2)
}

export function looksLikeMbox(head: Uint8Array): boolean {
  const [first = '', second = ''] = asAscii(head.subarray(textStart(head), 2000)).split(/\r?\n/)
  return isFromLine(first) && (isHeaderField(second) || /^>From /.test(second))
}

/**
 * Where the message begins: behind a byte order mark, blank lines, and the line with its length that Apple Mail puts
 * into its own files (EMLX).
 */
export function messageStart(bytes: Uint8Array): number {
  const start = textStart(bytes)
  const length = /^(\d{1,12})[ \t]*\r?\n/.exec(asAscii(bytes.subarray(start, start + 40)))
  return length ? start + length[0].length : start
}

function textStart(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && (bytes[at] === 0x0a || bytes[at] === 0x0d)) at++
  return at
}

/** @returns the lines up to the first blank one, and whether there is one */
function headerLines(text: string): { lines: string[]; whole: boolean } {
  const end = /\r?\n\r?\n/.exec(text)
  const lines = (end ? text.slice(0, end.index) : text).split(/\r?\n/)
  return { lines, whole: end !== null }
}

function asAscii(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
