/** The words of a line of Markdown: links as their text, marks taken off. Source: CommonMark 0.31, Obsidian's additions. */

export function inlineText(line: string): string {
  const code: string[] = []
  // What is code stays as it is written.
  const open = line.replace(/(`+)([^`](?:[^`]*[^`])?|[^`])\1(?!`)/g, (_, _marks: string, inside: string) => {
    code.push(inside.trim())
    return `\ue0f0${code.length - 1}\ue0f1`
  })
  return withoutMarks(open)
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|=^$"'<&])/g, '$1')
    .replace(/\ue0f0(\d+)\ue0f1/g, (_, index: string) => code[Number(index)] ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** A link's address and title, with one pair of brackets in it. Lengths are bounded: a hostile line must not cost minutes. */
const target = '\\([^()]{0,2000}(?:\\([^()]{0,500}\\)[^()]{0,500}){0,5}\\)'

function withoutMarks(text: string): string {
  return text
    .replace(/%%[^%]{0,2000}%%|<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<((?:https?|mailto):[^<>\s]+)>/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!\[\[[^[\]]*\]\]/g, '')
    .replace(new RegExp(`!\\[[^[\\]]*\\](?:${target}|\\[[^[\\]]*\\])`, 'g'), '')
    .replace(/\[\[([^[\]|]*)(?:\|([^[\]]*))?\]\]/g, (_, note: string, shown?: string) => shown ?? note)
    .replace(/\[\^[^[\]\s]+\]/g, '')
    .replace(new RegExp(`\\[([^[\\]]*)\\]${target}`, 'g'), '$1')
    .replace(/\[([^[\]]+)\]\[[^[\]]*\]/g, '$1')
    .replace(/(\*\*\*|\*\*|___|__|~~|==)(?=\S)([^\n]{0,2000}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\n]{0,2000}[^\s*_\\])\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/&(amp|lt|gt|quot|nbsp|#39|apos|mdash|ndash|hellip);/g, (_, name: string) => entities[name] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  apos: "'",
  mdash: '—',
  ndash: '–',
  hellip: '…',
}

/** What the pictures on a line say of themselves. */
export function pictureTexts(line: string): string[] {
  const pictures = line.matchAll(/!\[([^[\]]*)\]\([^()]{0,2000}\)|!\[\[[^[\]|]*\|([^[\]]*)\]\]/g)
  return [...pictures].map(([, alt, shown]) => alt ?? shown ?? '').filter((text) => !/^\d+(?:x\d+)?$/.test(text))
}
