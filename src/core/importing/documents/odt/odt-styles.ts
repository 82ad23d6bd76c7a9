/** What paragraphs and spans look like by their style. Source: OpenDocument 1.3 Part 3, 16 (styles), 20.190 (fo:font-size). */
import { attribute, child, descendants, type XmlElement } from '../../xml/xml-tree'
import { type DocumentParagraph, kindOfStyle } from '../document-paragraph'
import type { RunLook } from '../paragraph-builder'

export type StyleLook = RunLook & Pick<DocumentParagraph, 'kind' | 'level'>
type Family = 'paragraph' | 'text'

export class OdtStyles {
  #styles = new Map<string, XmlElement>()
  #looks = new Map<string, StyleLook>()
  #standard: RunLook = { size: 12 }

  /** @param roots of styles.xml and content.xml; what is automatic in the second goes before what is common */
  constructor(roots: readonly (XmlElement | undefined)[]) {
    for (const root of roots) {
      for (const style of descendants(root, 'style', 'default-style')) {
        const family = attribute(style, 'family')
        if (style.name === 'style') this.#styles.set(`${family} ${attribute(style, 'name')}`, style)
        else if (family === 'paragraph') this.#standard = { ...this.#standard, ...lookOf(style, this.#standard) }
      }
    }
  }

  look(family: Family, name: string | undefined, depth = 0): StyleLook {
    const key = `${family} ${name}`
    const known = this.#looks.get(key)
    if (known) return known
    const style = this.#styles.get(key)
    const inherited: StyleLook = family === 'paragraph' ? this.#standard : {}
    if (!style || depth > 20) return { ...inherited, ...kindOfStyle(name ?? '') }
    const parent = attribute(style, 'parent-style-name')
    const base = parent ? this.look(family, parent, depth + 1) : inherited
    const named = kindOfStyle(attribute(style, 'display-name') ?? name ?? '')
    const look = { ...base, ...lookOf(style, base), ...named }
    this.#looks.set(key, look)
    return look
  }
}

function lookOf(style: XmlElement, base: RunLook): RunLook {
  const properties = child(style, 'text-properties')
  const look: RunLook = {}
  const [, amount, unit] = /^([\d.]+)(pt|%|cm|mm|in|px)$/.exec(attribute(properties, 'fo:font-size') ?? '') ?? []
  const points = { pt: 1, '%': (base.size ?? 12) / 100, cm: 28.35, mm: 2.835, in: 72, px: 0.75 }[unit ?? '']
  if (points) look.size = Math.round(Number(amount) * points * 10) / 10
  const weight = attribute(properties, 'fo:font-weight')
  if (weight) look.bold = weight === 'bold' || Number(weight) >= 600
  return look
}
