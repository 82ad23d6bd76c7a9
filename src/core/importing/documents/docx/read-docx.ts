/** Reads DOCX: paragraphs with their looks, headers and footers, notes, comments, and the document's properties. */
import { KlipingError } from '../../../../contract/errors'
import { descendants, parseXml, textOf, type XmlElement } from '../../xml/xml-tree'
import { type DocumentInfo, type DocumentParagraph, rowParagraphs, type TextDocument } from '../document-paragraph'
import { ParagraphBuilder } from '../paragraph-builder'
import { pictureCaption } from '../picture-caption'
import { type DocumentParts, partText, unpackDocument } from '../unpack-document'
import { readWordDocument, type WordDocument, type WordElement } from './word-document'
import { plainLook, readWordStyles, type StyleLook } from './word-styles'

const textParts = /\.(?:xml|rels)$/
const otherParts = /^customXml\/|\/theme\/|\/(?:fontTable|webSettings|people|stylesWithEffects)\.xml$/

/** @throws KlipingError `broken-file`, `encrypted-file` or `too-large` */
export async function readDocx(bytes: Uint8Array): Promise<TextDocument> {
  const parts = unpackDocument(bytes, 'Word document', (name) => textParts.test(name) && !otherParts.test(name))
  refuseDoctype(parts)
  const document = await readWordDocument(parts)
  const styles = readWordStyles(partText(parts, 'word/styles.xml'))
  const flow = new WordFlow(document, styles)
  const body = flow.paragraphsOf(document.children)
  return {
    paragraphs: [
      ...edges(parts, 'header'),
      ...body,
      ...flow.notes,
      ...comments(document, flow),
      ...edges(parts, 'footer'),
    ],
    info: readProperties(partText(parts, 'docProps/core.xml')),
    warnings: warningsOf(partText(parts, 'word/document.xml')),
  }
}

class WordFlow {
  readonly notes: DocumentParagraph[] = []

  constructor(
    readonly document: WordDocument,
    readonly styles: ReadonlyMap<string, StyleLook>,
  ) {}

  paragraphsOf(elements: readonly WordElement[]): DocumentParagraph[] {
    return elements.flatMap((element) => {
      if (element.type === 'paragraph') return this.#paragraph(element)
      if (element.type === 'table') return element.children.flatMap((row) => this.#row(row))
      return 'children' in element ? this.paragraphsOf(element.children) : []
    })
  }

  #row(row: WordElement): DocumentParagraph[] {
    if (!('children' in row)) return []
    return rowParagraphs(row.children.map((cell) => ('children' in cell ? this.paragraphsOf(cell.children) : [])))
  }

  #paragraph(element: Extract<WordElement, { type: 'paragraph' }>): DocumentParagraph[] {
    const { size, bold, ...facts } = this.styles.get(element.styleId ?? '') ?? this.styles.get('') ?? plainLook
    if (element.numbering && !facts.kind) facts.kind = 'list'
    const builder = new ParagraphBuilder()
    const beside: DocumentParagraph[] = []
    const walk = (children: readonly WordElement[], look: { size?: number; bold?: boolean }) => {
      for (const child of children) {
        if (child.type === 'run') {
          walk(child.children, { size: child.fontSize ?? look.size, bold: child.isBold || look.bold })
        } else if (child.type === 'text') builder.add(child.value, look)
        else if (child.type === 'tab') builder.add('\t', look)
        else if (child.type === 'break') builder.add('\n', look)
        else if (child.type === 'image') beside.push(...pictureCaption(child.altText))
        else if (child.type === 'noteReference') this.#note(child)
        else if (child.type === 'paragraph' || child.type === 'table') beside.push(...this.paragraphsOf([child]))
        else if ('children' in child) walk(child.children, look)
      }
    }
    walk(element.children, { size, bold })
    const paragraph = builder.take(facts)
    return paragraph ? [paragraph, ...beside] : beside
  }

  #note(reference: { noteType: string; noteId: string }): void {
    const note = this.document.notes.resolve(reference)
    if (note) this.notes.push(...this.paragraphsOf(note.body).map(({ text }) => ({ text, kind: 'note' as const })))
  }
}

function comments(document: WordDocument, flow: WordFlow): DocumentParagraph[] {
  return document.comments.flatMap(({ body, authorName }) => {
    const text = flow.paragraphsOf(body).map((paragraph) => paragraph.text)
    return text.length > 0
      ? [{ text: `${authorName ? `${authorName}: ` : ''}${text.join('\n')}`, kind: 'comment' }]
      : []
  })
}

/** Office files have no DOCTYPE; one that has means to do something else. */
function refuseDoctype(parts: DocumentParts): void {
  for (const [name, bytes] of parts) {
    const head = new TextDecoder().decode(bytes.subarray(0, 1000))
    if (!/<!DOCTYPE|<!ENTITY/i.test(head)) continue
    throw new KlipingError(
      'unsupported-format',
      `This Word document declares entities in ${name}, as no office program does. Open it in one, save it anew, and import that.`,
    )
  }
}

/** Every section has headers of its own, mostly the same. */
function edges(parts: DocumentParts, kind: 'header' | 'footer'): DocumentParagraph[] {
  const names = [...parts.keys()].filter((name) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)).sort()
  const texts = names.flatMap((name) => descendants(parseXml(partText(parts, name)), 'p').map(lineOf))
  return [...new Set(texts)].filter(Boolean).map((text) => ({ text, kind }))
}

function lineOf(paragraph: XmlElement): string {
  const pieces = descendants(paragraph, 't', 'tab').map((piece) => (piece.name === 't' ? rawText(piece) : ' '))
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

const rawText = (element: XmlElement) => element.children.filter((item) => typeof item === 'string').join('')

/** Source: ECMA-376 Part 2, 11 (core properties). */
function readProperties(xml: string): DocumentInfo {
  if (!xml) return {}
  const root = parseXml(xml)
  const value = (name: string) => textOf(descendants(root, name)[0]) || undefined
  const info: DocumentInfo = {
    title: value('title'),
    authors: value('creator')?.split(/\s*;\s*/),
    createdAt: dateValue(value('created')),
    modifiedAt: dateValue(value('modified')),
    language: value('language'),
    subject: value('subject'),
    keywords: value('keywords')?.split(/\s*[,;]\s*/),
  }
  return Object.fromEntries(Object.entries(info).filter(([, given]) => given !== undefined))
}

function dateValue(text: string | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?/.exec(text ?? '')?.[0]
}

function warningsOf(xml: string): string[] {
  const warnings: string[] = []
  if (/<w:(?:ins|del|moveFrom) /.test(xml)) {
    warnings.push('The document has tracked changes: it was read as if all were accepted, deleted text left out.')
  }
  if (xml.includes('<wps:txbx>') && !xml.includes('<mc:Fallback>')) {
    warnings.push('The document has text boxes that could not be read; look into the original for their text.')
  }
  return warnings
}
