/** What paragraphs look like by their style. Source: ECMA-376 Part 1, 17.7 (styles) and 17.3.1.20 (outline level). */
import { attribute, child, children, elements, parseXml, type XmlElement } from '../../xml/xml-tree'
import { type DocumentParagraph, kindOfStyle } from '../document-paragraph'
import type { RunLook } from '../paragraph-builder'

export type StyleLook = RunLook & Pick<DocumentParagraph, 'kind' | 'level'>

/** What Word sets text in where nothing is said. */
export const plainLook: StyleLook = { size: 10 }

/** Looks by style id; the empty id is that of paragraphs without a style. */
export function readWordStyles(xml: string): ReadonlyMap<string, StyleLook> {
  const looks = new Map<string, StyleLook>()
  if (!xml) return looks
  const root = parseXml(xml)
  const defaults = { ...plainLook, ...lookOf(child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr')) }
  const styles = children(root, 'style').filter((style) => attribute(style, 'type') === 'paragraph')
  const byId = new Map(styles.map((style) => [attribute(style, 'styleId') ?? '', style]))
  const resolve = (id: string, depth: number): StyleLook => {
    const style = byId.get(id)
    if (!style || depth > 20) return defaults
    const base = attribute(child(style, 'basedOn'), 'val')
    return { ...(base ? resolve(base, depth + 1) : defaults), ...styleLook(style) }
  }
  for (const id of byId.keys()) looks.set(id, resolve(id, 0))
  const standard = styles.find((style) => attribute(style, 'default') === '1')
  looks.set('', looks.get(attribute(standard, 'styleId') ?? '') ?? defaults)
  return looks
}

function styleLook(style: XmlElement): StyleLook {
  const name = attribute(child(style, 'name'), 'val') ?? ''
  const outline = Number(attribute(child(child(style, 'pPr'), 'outlineLvl'), 'val') ?? 9)
  const outlined = outline < 9 ? { kind: 'heading' as const, level: Math.min(outline + 1, 6) } : {}
  return { ...lookOf(child(style, 'rPr')), ...outlined, ...kindOfStyle(name) }
}

function lookOf(properties: XmlElement | undefined): RunLook {
  const look: RunLook = {}
  for (const property of elements(properties)) {
    const value = attribute(property, 'val')
    if (property.name === 'sz' && Number(value) > 0) look.size = Number(value) / 2
    if (property.name === 'b') look.bold = value !== '0' && value !== 'false' && value !== 'off'
  }
  return look
}
