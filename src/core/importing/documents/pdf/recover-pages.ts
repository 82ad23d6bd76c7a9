/**
 * Gives a PDF that lost its end a new one, when its pages still stand in it: the table of contents of a PDF is its last
 * part, and copies are cut off at the end. Source: ISO 32000-1, 7.5 (file structure), 7.7.3 (page tree).
 */

const mostPages = 3000

/** @returns undefined when no page is to be found */
export function withNewEnd(bytes: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('latin1').decode(bytes)
  const pages = new Set<string>()
  for (const { index } of text.matchAll(/\/Type\s{0,4}\/Page(?![A-Za-z])/g)) {
    const start = text.lastIndexOf(' obj', index)
    const reference = /(\d{1,9})\s{1,4}(\d{1,5})$/.exec(text.slice(Math.max(0, start - 20), start))
    if (reference && index - start < 4000) pages.add(`${reference[1]} ${reference[2]} R`)
    if (pages.size >= mostPages) break
  }
  if (pages.size === 0) return undefined
  const root = 9_000_001
  const end = [
    `\nendstream\nendobj\n${root} 0 obj\n<< /Type /Catalog /Pages ${root + 1} 0 R >>\nendobj`,
    `${root + 1} 0 obj\n<< /Type /Pages /Kids [${[...pages].join(' ')}] /Count ${pages.size} >>\nendobj`,
    `trailer\n<< /Size ${root + 2} /Root ${root} 0 R >>\nstartxref\n0\n%%EOF\n`,
  ]
  const added = new TextEncoder().encode(end.join('\n'))
  const whole = new Uint8Array(bytes.length + added.length)
  whole.set(bytes)
  whole.set(added, bytes.length)
  return whole
}
