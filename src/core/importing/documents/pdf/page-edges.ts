/** Recognises what stands on top and at the bottom of pages: running headers, page numbers, a browser's print lines. */
import type { Line } from './pdf-geometry'

export interface PageLines {
  lines: Line[]
  height: number
}

/** In parts of the page's height. */
const edge = 0.12
const outerEdge = 0.07

const pageNumber =
  /^[\s–—\-|[(•·]*(?:(?:page|seite|p\.|s\.|pág(?:ina)?\.?|pagina|side|sida|sivu|strona|str\.|стр\.?|страница|halaman|hal\.?|sayfa|trang|oldal|صفحة|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|van|z|из|dari|sur|共|\|)\s*\d{1,4})?\s*(?:页|頁|ページ|페이지)?[\s–—\-|\])•·]*$/iu
const printedAddress = /(?:https?|file):\/\/\S+/i
/** A browser's print line: "03/05/2021, 10:05 Headline - Site". */
const printedDate = /\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+\d{1,2}[:.]\d{2}/

export interface Edges {
  header: Line[]
  footer: Line[]
  rest: Line[]
  /** The edges are a browser's, which prints the address there. */
  printed: boolean
  url?: string
}

export function findEdges(pages: readonly PageLines[]): Edges {
  const repeated = repeatedLines(pages)
  const printed = pages.some((page) => page.lines.some((line) => isEdge(line, page, outerEdge) && isAddress(line)))
  const edges: Edges = { header: [], footer: [], rest: [], printed }
  for (const page of pages) {
    for (const line of page.lines) {
      const atEdge = isEdge(line, page, edge)
      const isPrinted = printed && isEdge(line, page, outerEdge) && (isAddress(line) || printedDate.test(line.text))
      if (!atEdge || !(repeated.has(key(line, page)) || pageNumber.test(line.text) || isPrinted)) {
        edges.rest.push(line)
        continue
      }
      if (isAddress(line)) edges.url ??= addressOf(line.text)
      edges[line.top < page.height / 2 ? 'header' : 'footer'].push(line)
    }
  }
  return edges
}

function isEdge(line: Line, { height }: PageLines, part: number): boolean {
  return line.bottom < height * part || line.top > height * (1 - part)
}

const isAddress = ({ text }: Line) => printedAddress.test(text) && text.length < 600

/** Browsers cut long addresses; one that was cut leads nowhere. */
function addressOf(text: string): string | undefined {
  const url = printedAddress.exec(text)?.[0]
  return url && !/^file:|(?:…|\.\.\.)$/i.test(url) ? url : undefined
}

/** Lines that stand at the same height with the same words, numbers aside, on several pages. */
function repeatedLines(pages: readonly PageLines[]): Set<string> {
  const counts = new Map<string, Set<number>>()
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isEdge(line, page, edge)) continue
      const on = counts.get(key(line, page)) ?? new Set()
      counts.set(key(line, page), on.add(line.page))
    }
  }
  // Left and right pages may have headers of their own.
  const enough = Math.max(2, Math.ceil(pages.length * 0.3))
  return new Set([...counts].filter(([, on]) => on.size >= enough).map(([name]) => name))
}

function key(line: Line, { height }: PageLines): string {
  const place =
    line.top < height / 2 ? `top ${Math.round(line.top / 4)}` : `bottom ${Math.round((height - line.top) / 4)}`
  return `${place} ${line.text.replace(/\d+/g, '#')}`
}
