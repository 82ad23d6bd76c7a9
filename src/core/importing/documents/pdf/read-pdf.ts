/** Reads a PDF's text layer: lines by where they stand, columns in reading order, paragraphs, headers and footers. */
import { KlipingError } from '../../../../contract/errors'
import type { DocumentInfo, DocumentParagraph, TextDocument } from '../document-paragraph'
import { openPdf, type PdfDocument } from './open-pdf'
import { chunksOf } from './page-chunks'
import { findEdges, type PageLines } from './page-edges'
import { pageFragments, type TextItem, type TextStyle } from './page-fragments'
import { paragraphsOf } from './page-paragraphs'
import { boxAround, type Line, runsFromRight } from './pdf-geometry'
import { readPdfInfo } from './pdf-info'
import { readingOrder } from './reading-order'
import { refuseBombs } from './refuse-bombs'

const limits = { pages: 3000, characters: 16 * 2 ** 20, itemsOfPage: 200_000 }

/** What a font without a table of its characters gives: numbers of glyphs, private codes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: such glyphs come out as control characters
const unknownCharacters = /[\u0000-\u0008\u000e-\u001f\ue000-\uf8ff\ufffd]/g

export interface PdfText extends TextDocument {
  /** A browser printed it: it shows when the page was looked at, and mostly its address. */
  printed: boolean
  url?: string
}

/** @throws KlipingError `no-story` for a scan without text, `encrypted-file`, `broken-file`, `too-large` */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  refuseBombs(bytes)
  const { document, missingTables, cutOff } = await openPdf(bytes)
  try {
    const { pages, across, warnings, unreadable } = await readPages(document)
    const info: DocumentInfo = await readPdfInfo(document)
    if (cutOff) warnings.push('The PDF is cut off; the pages that are there were read.')
    if (missingTables.size > 0) {
      warnings.push(
        `The PDF relies on code tables it does not hold (${[...missingTables].slice(0, 4).join(', ')}); some of its text may be missing.`,
      )
    }
    if (!pages.some(({ lines }) => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))) {
      throw withoutText(document.numPages, missingTables.size > 0)
    }
    if (unreadable > 0.5) throw withoutCharacters(cutOff)
    if (unreadable > 0.02) {
      warnings.push('Some fonts of the PDF do not tell which characters they draw; parts of the text are unreadable.')
    }
    const { header, footer, rest, printed, url } = findEdges(pages)
    const edge = (lines: readonly Line[], kind: 'header' | 'footer'): DocumentParagraph[] =>
      [...new Set(lines.map(({ text }) => text))].map((text) => ({ text, kind }))
    return {
      paragraphs: [
        ...edge(header, 'header'),
        ...across.map((text) => ({ text, kind: 'header' as const })),
        ...paragraphsOf(rest),
        ...edge(footer, 'footer'),
      ],
      info,
      warnings,
      printed,
      ...(url ? { url } : {}),
    }
  } finally {
    await document.destroy()
  }
}

async function readPages(document: PdfDocument) {
  const pages: PageLines[] = []
  const across = new Set<string>()
  const warnings: string[] = []
  const broken: number[] = []
  let characters = 0
  let unknown = 0
  for (let number = 1; number <= Math.min(document.numPages, limits.pages); number++) {
    try {
      const page = await document.getPage(number)
      const { height, transform } = page.getViewport({ scale: 1 })
      const content = await page.getTextContent()
      const items = (content.items as TextItem[]).slice(0, limits.itemsOfPage)
      for (const { str } of items) {
        characters += str?.length ?? 0
        unknown += str?.match(unknownCharacters)?.length ?? 0
      }
      const fragments = pageFragments(items, content.styles as Record<string, TextStyle>, transform)
      if (fragments.across) across.add(fragments.across)
      pages.push({ lines: linesOf(fragments.upright, number), height })
      page.cleanup()
    } catch {
      broken.push(number)
    }
    if (characters > limits.characters) {
      warnings.push(
        `Only the first ${number} of ${document.numPages} pages were read; split the PDF to read the others.`,
      )
      break
    }
  }
  if (document.numPages > limits.pages) {
    warnings.push(
      `Only the first ${limits.pages} of ${document.numPages} pages were read; split the PDF to read the others.`,
    )
  }
  if (broken.length > 0) {
    const some = broken.slice(0, 10).join(', ')
    warnings.push(
      `${broken.length === 1 ? 'Page' : 'Pages'} ${some}${broken.length > 10 ? ' and others' : ''} could not be read; the PDF may be damaged.`,
    )
  }
  return { pages, across: [...across], warnings, unreadable: unknown / Math.max(1, characters) }
}

function linesOf(fragments: Parameters<typeof chunksOf>[0], page: number): Line[] {
  const chunks = chunksOf(fragments)
  const fromRight = runsFromRight(chunks.map(({ text }) => text).join(' '))
  return readingOrder(chunks, fromRight).flatMap((rows, column) =>
    rows.map((row): Line => {
      const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a))
      return { ...boxAround(row), text: row.map(({ text }) => text).join(' '), size: longest.size, page, column }
    }),
  )
}

function withoutCharacters(cutOff: boolean): KlipingError {
  if (cutOff) {
    return new KlipingError('broken-file', 'This PDF is cut off, and its fonts went with its end. Get the file again.')
  }
  return new KlipingError(
    'no-story',
    'The fonts of this PDF do not tell which characters they draw, so its text cannot be read. Run text recognition (OCR) over it and import it again.',
  )
}

function withoutText(pages: number, tables: boolean): KlipingError {
  if (tables) {
    return new KlipingError(
      'unsupported-format',
      'The text of this PDF needs code tables that it does not hold. Open it in a PDF program, print it into a new PDF, and import that.',
    )
  }
  return new KlipingError(
    'no-story',
    `This PDF has ${pages === 1 ? 'a page' : `${pages} pages`} of pictures and no text, as scans have. Run text recognition (OCR) over it and import it again.`,
  )
}
