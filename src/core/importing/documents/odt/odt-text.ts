/** Walks the text of an OpenDocument file. Source: OpenDocument 1.3 Part 3, 5 (text), 6 (paragraph content), 9 (tables). */
import { attribute, child, children, descendants, elements, textOf, type XmlElement } from '../../xml/xml-tree'
import { type DocumentParagraph, rowParagraphs } from '../document-paragraph'
import { ParagraphBuilder, type RunLook } from '../paragraph-builder'
import { pictureCaption } from '../picture-caption'
import type { OdtStyles } from './odt-styles'

/** Elements that hold no text of the document, or text that is not in force. */
const passedOver = new Set(
  (
    'tracked-changes sequence-decls variable-decls user-field-decls forms note-citation ruby-text event-listeners ' +
    'index-title-template table-of-content-source object object-ole image binary-data annotation-end title desc ' +
    'change bookmark toc-mark alphabetical-index-mark hidden-text hidden-paragraph script list-header-source'
  ).split(' '),
)

export class OdtText {
  /** Footnotes, endnotes and remarks, in the order of the places they belong to. */
  readonly beside: DocumentParagraph[] = []

  constructor(readonly styles: OdtStyles) {}

  paragraphsOf(parent: XmlElement | undefined, inList = false): DocumentParagraph[] {
    return elements(parent).flatMap((element) => {
      if (element.name === 'p' || element.name === 'h') return this.#paragraph(element, inList)
      if (element.name === 'table-row') return this.#row(element)
      if (element.name === 'frame') return this.#frame(element)
      if (passedOver.has(element.name)) return []
      return this.paragraphsOf(element, inList || element.name === 'list')
    })
  }

  #row(row: XmlElement): DocumentParagraph[] {
    return rowParagraphs(children(row, 'table-cell').map((cell) => this.paragraphsOf(cell)))
  }

  /** A box's text, or what a picture says of itself. */
  #frame(frame: XmlElement): DocumentParagraph[] {
    const box = child(frame, 'text-box')
    if (box) return this.paragraphsOf(box)
    return pictureCaption(textOf(child(frame, 'desc')) || textOf(child(frame, 'title')))
  }

  #paragraph(element: XmlElement, inList: boolean): DocumentParagraph[] {
    const { size, bold, ...facts } = this.styles.look('paragraph', attribute(element, 'style-name'))
    if (element.name === 'h' && facts.kind !== 'title') {
      facts.kind = 'heading'
      facts.level = Math.min(Math.max(1, Number(attribute(element, 'outline-level') ?? 1) || 1), 6)
    } else if (inList) facts.kind ??= 'list'
    const builder = new ParagraphBuilder()
    const boxes: DocumentParagraph[] = []
    this.#walk(element, { size, bold }, builder, boxes)
    const paragraph = builder.take(facts)
    return paragraph ? [paragraph, ...boxes] : boxes
  }

  #walk(parent: XmlElement, look: RunLook, builder: ParagraphBuilder, boxes: DocumentParagraph[]): void {
    for (const item of parent.children) {
      if (typeof item === 'string') builder.add(item.replace(/\s+/g, ' '), look)
      else if (item.name === 's') builder.add(' ', look)
      else if (item.name === 'tab') builder.add('\t', look)
      else if (item.name === 'line-break') builder.add('\n', look)
      else if (item.name === 'note') this.#note(item)
      else if (item.name === 'annotation') this.#annotation(item)
      else if (item.name === 'frame') boxes.push(...this.#frame(item))
      else if (item.name === 'custom-shape' || item.name === 'g') boxes.push(...this.paragraphsOf(item))
      else if (item.name === 'span') this.#walk(item, this.#spanLook(item, look), builder, boxes)
      else if (!passedOver.has(item.name)) this.#walk(item, look, builder, boxes)
    }
  }

  #spanLook(span: XmlElement, look: RunLook): RunLook {
    const { size, bold } = this.styles.look('text', attribute(span, 'style-name'))
    return { size: size ?? look.size, bold: bold ?? look.bold }
  }

  #note(note: XmlElement): void {
    const paragraphs = this.paragraphsOf(child(note, 'note-body'))
    this.beside.push(...paragraphs.map(({ text }) => ({ text, kind: 'note' as const })))
  }

  #annotation(annotation: XmlElement): void {
    const by = textOf(child(annotation, 'creator'))
    const text = descendants(annotation, 'p').map(textOf).filter(Boolean).join('\n')
    if (text) this.beside.push({ text: by ? `${by}: ${text}` : text, kind: 'comment' })
  }
}
