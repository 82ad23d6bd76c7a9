/**
 * Foreign text as Markdown that shows exactly that text and nothing else (CommonMark 0.31, and the extensions of GitHub,
 * Pandoc and Obsidian that change what is shown).
 */

/** Marks that are written only to mislead the eye, and characters that no text needs. */
const unseen = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu

/** One line of text inside a paragraph, a heading or a list item. */
export function escapeInline(text: string): string {
  return text
    .replace(/&(?=#|\w+;)/g, '&amp;')
    .replace(/[\\`*[\]$|{}]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/=(?==|$)|(?<==|^)=/g, '\\=')
    .replace(/%(?=%)|(?<=%)%/g, '\\%')
    .replace(/\^(?=\S)/g, '\\^')
    .replace(/</g, '&lt;')
    .replace(unseen, (character) => {
      const code = character.charCodeAt(0)
      // A numeric reference to a control character is not allowed; the mark for a lost one is.
      return code < 0xa0 ? '\ufffd' : `&#x${code.toString(16).toUpperCase()};`
    })
}

/** Escapes what means something only where a line begins: headings, lists, quotes, rules, definitions. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^[\s\u2028\u2029]+/, '')
    .replace(/^(#{1,6}(?=\s|$)|[>+:~=-])/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
}

/** A whole paragraph; line breaks in it are kept as hard ones. */
export function escapeParagraph(text: string): string {
  return joinLines(text.split(/\r\n?|\n/).map((line) => escapeLineStart(escapeInline(line))))
}

/** Lines already escaped, as one paragraph: empty ones would end it. */
export function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line.trim() !== '').join('\\\n')
}

/** Text for a heading or a list item: one line. */
export function escapeLine(text: string): string {
  return escapeLineStart(escapeInline(text.replace(/\s+/g, ' ').trim()))
}

/** A heading of escaped text: hashes at its end would be taken for its closing. */
export function heading(level: number, escaped: string): string {
  return `${'#'.repeat(level)} ${escaped.replace(/(?<!\\)#$/, '\\#')}`
}

/** Code between backquotes, for hashes and ids. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** A double-quoted YAML 1.2 scalar: JSON's, with the characters escaped that YAML 1.1 or the eye would trip over. */
export function yamlString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
