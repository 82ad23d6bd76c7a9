/** The text of a message: lines of fixed length joined to paragraphs, the header of slug and headline told from the text. */
import { opensAsByline } from '../../names/byline'
import { readDateline } from '../../plain-text/dateline'
import { withoutControls } from './visible-controls'

interface HeaderLines {
  slug?: string
  headline: string[]
  byline?: string
  /** "1ST LEAD", "(Zusammenfassung 1430)", "Eds: …": what the desk is told. */
  notes: string[]
}

/** From STX on, when it is there. */
export function textOfMessage(content: string): string {
  return withoutControls(content.slice(content.indexOf('␂') + 1))
}

const version =
  /^(?:\d+\.? ?(?:ST|ND|RD|TH)? ?(?:LD|LEAD)|LEAD|UNDATED|URGENT|FLASH|ALERT|BULLETIN|REFILE|EIL(?:MELDUNG)?|CORRECT(?:ED|ION|S)|KORREKTUR|BERICHTIGUNG|RECTIFICATI(?:F|ON)|RÉSUMÉ|SYNTHESE|UPDATE|ROUNDUP|EXTRA|PREVIEW|ATTENTION|ACHTUNG|ADVISORY)\b[^a-zà-ÿ]*$/u

/** The first line of a paragraph. */
const indented = /^(?: {2,}|\t)\s*\S/
/** Codes for the desk's machines above the headline of a telex: "XEF12345_SXA_QBXB", "R CRO S0A QBXB". */
const machineCodes = /^(?:[A-Z\d]+_[A-Z\d_]+|[A-Z\d]{1,4}(?: [A-Z\d]{1,4}){1,6})$/

/** @param lines those above the text */
export function readHeaderLines(lines: readonly string[]): HeaderLines {
  const found: HeaderLines = { headline: [], notes: [] }
  for (const whole of lines) {
    // A line of a header is short; what is longer is not one.
    const raw = whole.slice(0, 1000)
    const line = raw
      .replace(/^\^/, '')
      .replace(/[<=\s]+$/, '')
      .trim()
    if (!line) continue
    if (found.slug === undefined && found.headline.length === 0 && isSlug(line)) found.slug = line
    else if (isNote(line, found)) found.notes.push(line)
    else if (opensAsByline(line) && line.length < 120) found.byline = found.byline ? `${found.byline}; ${line}` : line
    else found.headline.push(line)
  }
  return found
}

function isNote(line: string, { headline, byline }: HeaderLines): boolean {
  if (version.test(line) || /^[([].*[)\]]$/.test(line) || /^(?:Eds|Editors|AP Photo|With AP Photo)\b/.test(line))
    return true
  if (headline.length === 0 && machineCodes.test(line)) return true
  return byline !== undefined && /^[\p{L} ]{2,40}(?:Writer|Correspondent|Editor)s?$/u.test(line)
}

/** "Regierung/Bundestag/", "BC-BKN--Heat-Hawks, 1st Ld-Writethru,416", "France-politique-partis". */
function isSlug(line: string): boolean {
  return (
    /\/$/.test(line) ||
    /^[A-Z]{2}-\S*--/.test(line) ||
    /,\d{2,4}$/.test(line) ||
    /^[^\s/]+(?:[/-][^\s/]+)+$/.test(line) ||
    /^\*\d+/.test(line)
  )
}

/** How many lines stand above the text: up to a blank line, an indented one or a dateline. */
export function headerLength(lines: readonly string[]): number {
  const first = lines.findIndex((line) => line.trim() !== '')
  for (let index = Math.max(first, 0); index < Math.min(lines.length, first + 14); index++) {
    const line = lines[index] ?? ''
    // A slug may stand by itself, with a blank line before the headline.
    if (line.trim() === '' && index > first + 1) return index
    if (line.trim() === '' && !isSlug((lines[first] ?? '').trim())) return index
    if (index > first && (indented.test(line) || startsStory(line))) return index
  }
  return Math.max(first, 0)
}

function startsStory(line: string): boolean {
  return !/=\s*$/.test(line) && readDateline(line.trim(), () => false, undefined)?.stamp === false && line.length > 45
}

/** Paragraphs part at blank lines and where a line is indented; marks of lists and headings begin their own. */
export function joinParagraphs(text: string): string[] {
  const paragraphs: string[] = []
  let open = ''
  const close = () => {
    if (open) paragraphs.push(open)
    open = ''
  }
  for (const line of text.split('\n')) {
    const bare = line.trim()
    const goesOn = /^[-*•] /.test(open) && /^ {2}\S/.test(line)
    if (bare === '' || (indented.test(line) && !goesOn) || /^(?:[-*•] |#{1,3} |\^)/.test(bare)) close()
    if (bare !== '') open = open ? `${open} ${bare}` : bare
    if (/<\s*$/.test(line)) close()
  }
  close()
  return paragraphs.map((paragraph) => paragraph.replace(/^\^/, '').replace(/<$/, '').trim()).filter(Boolean)
}
