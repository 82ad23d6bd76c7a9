/** Takes BibTeX apart: entries, their fields, `@string` abbreviations, `#` and the commonest TeX accents. */

export interface BibtexEntry {
  key: string
  /** By their names in lower case, as plain text. */
  fields: { [name: string]: string | undefined }
  source: string
  /** Its closing brace was there. */
  whole: boolean
}

export function* bibtexEntries(text: string): Iterable<BibtexEntry> {
  const abbreviations = new Map<string, string>()
  const start = /@([a-z]+)\s*\{/gi
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const kind = (match[1] ?? '').toLowerCase()
    const from = start.lastIndex
    const { end, whole } = closing(text, from)
    const inside = text.slice(from, end)
    start.lastIndex = end
    if (kind === 'comment' || kind === 'preamble') continue
    const comma = inside.indexOf(',')
    const key = kind === 'string' ? '' : inside.slice(0, comma < 0 ? undefined : comma).trim()
    const fields = fieldsOf(kind === 'string' ? inside : inside.slice(comma + 1), abbreviations)
    if (kind === 'string') for (const [name, value] of fields) abbreviations.set(name, value)
    else if (fields.length > 0)
      yield { key, fields: Object.fromEntries(fields), source: text.slice(match.index, end + 1), whole }
  }
}

/** The place of the brace that closes the one before `from`; where the next entry begins when there is none before it. */
function closing(text: string, from: number): { end: number; whole: boolean } {
  let depth = 1
  const nextEntry = /@[a-z]+\s*\{/iy
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}' && --depth === 0) return { end: at, whole: true }
    else if (character === '\n' && text[at + 1] === '@') {
      nextEntry.lastIndex = at + 1
      if (nextEntry.test(text)) return { end: at, whole: false }
    }
  }
  return { end: text.length, whole: false }
}

function fieldsOf(inside: string, abbreviations: ReadonlyMap<string, string>): [string, string][] {
  const fields: [string, string][] = []
  const name = /\s*([A-Za-z][\w:-]*)\s*=\s*/y
  let at = 0
  while (at < inside.length) {
    name.lastIndex = at
    const match = name.exec(inside)
    if (!match) {
      const comma = inside.indexOf(',', at)
      if (comma < 0) break
      at = comma + 1
      continue
    }
    const { value, end } = valueAt(inside, name.lastIndex, abbreviations)
    fields.push([(match[1] ?? '').toLowerCase(), plainText(value)])
    at = end
  }
  return fields
}

/** Pieces joined by `#`, up to the comma. */
function valueAt(
  text: string,
  from: number,
  abbreviations: ReadonlyMap<string, string>,
): { value: string; end: number } {
  let value = ''
  let at = from
  while (at < text.length && text[at] !== ',') {
    const character = text[at]
    if (character === '{') {
      const { end } = closing(text, at + 1)
      value += text.slice(at + 1, end)
      at = end + 1
    } else if (character === '"') {
      const end = closingQuote(text, at + 1)
      value += text.slice(at + 1, end)
      at = end + 1
    } else if (character === '#' || /\s/.test(character ?? '')) at++
    else {
      const word = /[^\s,#{}"]+/y
      word.lastIndex = at
      const found = word.exec(text)?.[0] ?? ''
      value += abbreviations.get(found.toLowerCase()) ?? found
      at += Math.max(1, found.length)
    }
  }
  return { value, end: at + 1 }
}

function closingQuote(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const character = text[at]
    if (character === '\\') at++
    else if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '"' && depth <= 0) return at
  }
  return text.length
}

/** Combining marks of the TeX accents. */
const accents: { [command: string]: string } = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
}
const letters: { [command: string]: string } = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
}

function plainText(value: string): string {
  return value
    .replace(/\\url\s*\{([^{}]*)\}/g, '$1')
    .replace(
      /\\([`'^~=."])\s*\{?\\?([A-Za-z])\}?/g,
      (_, accent: string, letter: string) => letter + (accents[accent] ?? ''),
    )
    .replace(
      /\\([uvHckr])\s*\{\s*\\?([A-Za-z])\s*\}/g,
      (_, accent: string, letter: string) => letter + (accents[accent] ?? ''),
    )
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])\s*(?:\{\})?/g, (_, name: string) => letters[name] ?? '')
    .replace(/\\(textit|textbf|emph|textsc|texttt|enquote|mkbibquote)\s*\{/g, '{')
    .replace(/\\([&%$#_{}])|[{}]/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``|''/g, '"')
    .replace(/~/g, ' ')
    .normalize('NFC')
    .replace(/\n[ \t]*(?!\n)/g, ' ')
    .replace(/[ \t]{2,}/g, ' ')
    .trim()
}
