/** Pieces of text on a page and where they stand, in points from the page's top left corner, as they are read. */

export interface Box {
  left: number
  right: number
  top: number
  bottom: number
}

/** A run of characters that the file draws at once; a single space is one of its own. */
export interface Fragment extends Box {
  text: string
  /** Font size in points. */
  size: number
  /** Its place in the order in which the page is drawn, spaces not counted. */
  order: number
}

/** Fragments that stand close to each other on one base line. */
export interface Chunk extends Box {
  text: string
  size: number
}

/** A line of a column. */
export interface Line extends Box {
  text: string
  size: number
  page: number
  /** Lines of one column, or of one stretch between columns, have the same number. */
  column: number
}

export function boxAround(boxes: readonly Box[]): Box {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { left, right, top, bottom } of boxes) {
    box.left = Math.min(box.left, left)
    box.right = Math.max(box.right, right)
    box.top = Math.min(box.top, top)
    box.bottom = Math.max(box.bottom, bottom)
  }
  return box
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Whether most letters are Hebrew, Arabic, Syriac or Thaana ones, so that lines and columns run from the right. */
export function runsFromRight(text: string): boolean {
  const sample = text.slice(0, 20_000)
  const rightToLeft = sample.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/g)?.length ?? 0
  return rightToLeft > 0 && rightToLeft > (sample.match(/\p{L}/gu)?.length ?? 0) * 0.5
}
