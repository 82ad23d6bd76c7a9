/** What documents are read into before they become a story: paragraphs as they look, and what the file says of itself. */

export type ParagraphKind =
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'list'
  | 'quote'
  | 'caption'
  /** Stands on top or at the bottom of every page. */
  | 'header'
  | 'footer'
  /** A footnote or endnote. */
  | 'note'
  /** A remark beside the text, by somebody who read it. */
  | 'comment'

export interface DocumentParagraph {
  /** One paragraph; line breaks that the writer set by hand are "\n". */
  text: string
  /** Points, of most of its characters. Absent where the format does not say. */
  size?: number
  /** All of its words are bold. */
  bold?: boolean
  kind?: ParagraphKind
  /** Heading level, 1 to 6. */
  level?: number
}

/** What the file says of itself, beside its text. Programs fill much of it in by themselves. */
export interface DocumentInfo {
  title?: string
  authors?: string[]
  /** ISO 8601. */
  createdAt?: string
  modifiedAt?: string
  language?: string
  subject?: string
  keywords?: string[]
}

export interface TextDocument {
  paragraphs: DocumentParagraph[]
  info: DocumentInfo
  /** What a person should know about how it was read. */
  warnings: string[]
}

/** A table's row: short cells stand beside each other; cells that hold an article's paragraphs follow one another. */
export function rowParagraphs(cells: readonly DocumentParagraph[][]): DocumentParagraph[] {
  const filled = cells.filter((cell) => cell.length > 0)
  const isRow = filled.length > 1 && filled.every((cell) => cell.length === 1 && (cell[0]?.text.length ?? 0) <= 200)
  if (!isRow) return filled.flat()
  const first = filled[0]?.[0]
  const row: DocumentParagraph = { text: filled.map((cell) => cell[0]?.text.replaceAll('\n', ' ')).join(' | ') }
  if (first?.size) row.size = first.size
  if (filled.every((cell) => cell[0]?.bold)) row.bold = true
  return [row]
}

/** The level in a style's name, in the languages of office programs: "heading 2", "Überschrift 2", "Titre 2". */
export function headingLevel(styleName: string): number | undefined {
  const match =
    /^(?:heading|überschrift|titre|título|titulo|titolo|kop|заголовок|nagłówek|nadpis|rubrik|overskrift|otsikko|başlık|naslov|標題|标题|見出し|제목|judul)[ _-]?(\d)$/iu.exec(
      styleName.trim().replace(/_20_/g, ' '),
    )
  const level = Number(match?.[1])
  return level >= 1 ? Math.min(level, 6) : undefined
}

/** What a paragraph is by the name of its style, in the names that office programs give. */
export function kindOfStyle(styleName: string): Pick<DocumentParagraph, 'kind' | 'level'> {
  const name = styleName.trim().replace(/_20_/g, ' ').toLowerCase()
  const level = headingLevel(name)
  if (level) return { kind: 'heading', level }
  if (/^(?:title|titel|title1|headline|schlagzeile)$/.test(name)) return { kind: 'title' }
  if (/^(?:subtitle|untertitel|sous-titre|subtítulo|sottotitolo|ondertitel)$/.test(name)) return { kind: 'subtitle' }
  if (/^(?:intense )?quot(?:e|ations?)$|^block text$/.test(name)) return { kind: 'quote' }
  if (/^(?:caption|illustration|figure|beschriftung|légende)$/.test(name)) return { kind: 'caption' }
  if (/^list(?: |$)/.test(name)) return { kind: 'list' }
  return {}
}
