/**
 * Cuts a file of wire copy into messages. They begin with a header line: of IPTC 7901 ("dpa0123 4 pl 245 dpa 0456"), of
 * ANPA 1312 ("z6715" and selector codes, then a second line), or of telex ("ZCZC").
 */

import { visibleControls } from './visible-controls'

type MessageKind = 'iptc-7901' | 'anpa-1312' | 'telex'

export interface Message {
  kind: MessageKind
  /** Its header fields, by the patterns below. */
  fields: string[]
  /** What follows the header, control characters made visible. */
  content: string
}

/** Transmission characters that may stand before a header: SYN, SOH, NUL, spaces and line ends. */
const lead = '(?:^|[\\n␃␄])[␀␁␖ \\t\\n]{0,40}'
/** Source, number, priority, category, count of words, and what an agency adds. Source: IPTC 7901, 7.2. */
const iptc = '([A-Za-z]{2,8})(\\d{3,4}) +(\\d) +([A-Za-z]{1,4}) +(\\d{1,5})([^\\n␂]{0,80})'
/**
 * Service level and number, selector code; priority, category, version of the format, keyword, take, day, words.
 * Source: ANPA 1312.
 */
const anpa =
  '([A-Za-z])(\\d{4})[␟-][^\\n]{0,40}\\n([a-zA-Z]) ([a-zA-Z])[␑-␕ ]+([^\\n␂]{1,80}?) *(\\d{1,2}-\\d{1,2}) *(\\d{0,5})[^\\n␂]{0,20}'
const telex = 'ZCZC ?([^\\n␂]{0,40})'
const iptcHeader = new RegExp(`${lead}${iptc}(?=[\\n␂]|$)`)
const anpaHeader = new RegExp(`${lead}${anpa}`)
const telexHeader = new RegExp(`${lead}${telex}`)
const anyHeader = new RegExp(`${lead}(?:${iptc}(?=[\\n␂]|$)|${anpa}|${telex})`, 'g')

/** How much of a file's beginning is enough to know it by. */
const looked = 2048

/** Without the control characters only a header at the very beginning is believed. */
export function startsWithHeader(text: string): boolean {
  const start = visibleControls(text.slice(0, looked))
  const found = [iptcHeader, anpaHeader, telexHeader].map((header) => header.exec(start)?.index)
  return found.some((index) => index !== undefined && start.slice(0, index).replace(/[\s␀␁␖]/g, '') === '')
}

export function splitMessages(text: string): Message[] {
  const bare = visibleControls(text)
  const headers = [...bare.matchAll(anyHeader)]
  return headers.map((header, index) => {
    const content = bare.slice(header.index + header[0].length, headers[index + 1]?.index ?? bare.length)
    const groups = header.slice(1)
    if (groups[0] !== undefined) return { kind: 'iptc-7901', fields: texts(groups.slice(0, 6)), content }
    if (groups[6] !== undefined) return { kind: 'anpa-1312', fields: texts(groups.slice(6, 13)), content }
    return { kind: 'telex', fields: texts(groups.slice(13)), content }
  })
}

function texts(groups: readonly (string | undefined)[]): string[] {
  return groups.map((group) => group?.trim() ?? '')
}
