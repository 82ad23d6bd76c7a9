/** Puts an RTF file's paragraphs together: the body's, and beside it headers, footers, notes and text boxes. */
import { KlipingError } from '../../../../contract/errors'
import { type DocumentParagraph, rowParagraphs } from '../document-paragraph'
import { cleanText, ParagraphBuilder } from '../paragraph-builder'
import { type Destination, type GroupState, kindOfDestination } from './rtf-state'

const mostCharacters = 32 * 2 ** 20
const maxListMark = 40

/** One flow of paragraphs. A box or a note interrupts the one it stands in. */
interface Flow {
  builder: ParagraphBuilder
  /** The depth of the group that holds it. */
  depth: number
  destination: Destination
  facts: Pick<DocumentParagraph, 'kind' | 'level'>
  listMark: string
  inTable: boolean
  cell: DocumentParagraph[]
  row: DocumentParagraph[][]
}

const createFlow = (depth: number, destination: Destination): Flow => ({
  builder: new ParagraphBuilder(),
  depth,
  destination,
  facts: {},
  listMark: '',
  inTable: false,
  cell: [],
  row: [],
})

export class RtfText {
  /** What paragraphs are by the number of their style. */
  readonly styles = new Map<number, Pick<DocumentParagraph, 'kind' | 'level'>>()
  #flows: Flow[] = [createFlow(0, 'body')]
  #paragraphs: Record<'header' | 'body' | 'footer' | 'note', DocumentParagraph[]> = {
    header: [],
    body: [],
    footer: [],
    note: [],
  }
  #characters = 0
  #left = { hidden: false, deleted: false }

  get #flow(): Flow {
    return this.#flows.at(-1) as Flow
  }

  /** The depth of the group that the present flow ends with. */
  get ownerDepth(): number {
    return this.#flow.depth
  }

  enter(depth: number, destination: Destination): void {
    this.#flows.push(createFlow(depth, destination))
  }

  leave(): void {
    this.#endParagraph()
    this.#endRow()
    if (this.#flows.length > 1) this.#flows.pop()
  }

  add(text: string, { hidden, deleted, bold, size }: GroupState): void {
    if (hidden) this.#left.hidden ||= text.trim() !== ''
    else if (deleted) this.#left.deleted = true
    else {
      this.#characters += text.length
      if (this.#characters > mostCharacters) {
        throw new KlipingError(
          'too-large',
          'This RTF document holds more text than a shelf of books. Split it into single articles and import those.',
        )
      }
      this.#flow.builder.add(text, { bold, size: size / 2 })
    }
  }

  addListMark(text: string): void {
    if (this.#flow.listMark.length < maxListMark) this.#flow.listMark += text
  }

  word(name: string, parameter: number | undefined): void {
    const flow = this.#flow
    if (name === 'par' || name === 'sect' || name === 'page') this.#endParagraph()
    else if (name === 'nestcell') this.#endParagraph()
    else if (name === 'cell') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'intbl') flow.inTable = true
    else if (name === 'ls' && parameter !== 0) flow.facts.kind ??= 'list'
    else if (name === 's') flow.facts = { ...flow.facts, ...this.styles.get(parameter ?? 0) }
    else if (name === 'outlinelevel' && parameter !== undefined && parameter < 9) {
      flow.facts = { kind: 'heading', level: Math.min(parameter + 1, 6) }
    } else if (name === 'pard') {
      flow.facts = {}
      flow.inTable = false
    }
  }

  finish(): { paragraphs: DocumentParagraph[]; warnings: string[] } {
    while (this.#flows.length > 1) this.leave()
    this.leave()
    const { header, body, note, footer } = this.#paragraphs
    const warnings: string[] = []
    if (this.#left.hidden) warnings.push('The document has hidden text, which was left out.')
    if (this.#left.deleted) {
      warnings.push('The document has tracked changes: it was read as if all were accepted, deleted text left out.')
    }
    return { paragraphs: [...once(header), ...body, ...note, ...once(footer)], warnings }
  }

  #endParagraph(): void {
    const flow = this.#flow
    const kind = kindOfDestination(flow.destination)
    const mark = cleanText(flow.listMark)
    flow.listMark = ''
    const facts = mark && !flow.facts.kind ? { kind: 'list' as const } : flow.facts
    const paragraph = flow.builder.take(kind ? { kind } : facts)
    if (!paragraph) return
    // A number is part of what was written, a bullet is only a look.
    if (/^[([]?[\p{L}\p{N}]/u.test(mark)) paragraph.text = `${mark} ${paragraph.text}`
    if (flow.inTable) flow.cell.push(paragraph)
    else {
      this.#endRow()
      this.#keep([paragraph])
    }
  }

  #endCell(): void {
    const flow = this.#flow
    flow.inTable = true
    this.#endParagraph()
    flow.row.push(flow.cell)
    flow.cell = []
  }

  #endRow(): void {
    const flow = this.#flow
    if (flow.cell.length > 0) flow.row.push(flow.cell)
    this.#keep(rowParagraphs(flow.row))
    flow.row = []
    flow.cell = []
    flow.inTable = false
  }

  #keep(paragraphs: DocumentParagraph[]): void {
    const kind = kindOfDestination(this.#flow.destination)
    const list = this.#paragraphs[kind === 'header' || kind === 'footer' || kind === 'note' ? kind : 'body']
    for (const paragraph of paragraphs) list.push(paragraph)
  }
}

/** Headers and footers are there once for every section. */
function once(paragraphs: DocumentParagraph[]): DocumentParagraph[] {
  return paragraphs.filter(({ text }, i) => paragraphs.findIndex((other) => other.text === text) === i)
}
