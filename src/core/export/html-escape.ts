/** Foreign text as HTML that shows exactly that text. */

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '').replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd')
}

/**
 * Text between tags. Overrides of the reading direction are written out: they exist to make text look like
 * another, and the reader should see that they are there.
 */
export function htmlText(text: string): string {
  return escapeHtml(text).replace(
    /[\u202d\u202e]/g,
    (character) => `<span class="control">U+${character.charCodeAt(0).toString(16).toUpperCase()}</span>`,
  )
}

const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

/** `lang` and `dir` for text of this language; where it is unknown the browser looks at the letters. */
export function languageAttributes(language: string | undefined): string {
  if (!language) return 'dir="auto"'
  return `lang="${escapeHtml(language)}" dir="${rightToLeft.has(language) ? 'rtl' : 'ltr'}"`
}
