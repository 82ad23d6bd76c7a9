/**
 * Between the drawn text and `story.body`: elements with `data-start` hold one text node that begins at that offset, or
 * (direction controls) nothing, standing for `data-length` characters.
 */

const drawn = '[data-start]'

/** What is selected, as [start, end) in `story.body`; null when it touches no text of the body. */
export function selectedRange(root: HTMLElement, selection: Selection | null): { start: number; end: number } | null {
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(root)) return null
  const start = root.contains(range.startContainer)
    ? offsetAfter(root, range.startContainer, range.startOffset)
    : startOf(root.querySelector(drawn))
  const end = root.contains(range.endContainer)
    ? offsetBefore(root, range.endContainer, range.endOffset)
    : endOf([...root.querySelectorAll(drawn)].at(-1))
  return start === undefined || end === undefined || start >= end ? null : { start, end }
}

/** The drawn range of [start, end) of the body; null when that part is not drawn (yet). */
export function drawnRange(root: HTMLElement, start: number, end: number): Range | null {
  const from = elementAt(root, start)
  const to = elementAt(root, Math.max(start, end - 1))
  if (!from || !to) return null
  const range = document.createRange()
  setPoint(from, start, (node, offset) => range.setStart(node, offset))
  setPoint(to, end, (node, offset) => range.setEnd(node, offset))
  return range
}

/** Where the first body text on screen begins; 0 when none is on screen. */
export function firstDrawnOffset(root: HTMLElement): number {
  const { left, width, top } = root.getBoundingClientRect()
  for (let y = Math.max(top, 60) + 4; y < innerHeight; y += 20) {
    const element = document.elementFromPoint(left + width / 2, y)?.closest(drawn)
    if (element && root.contains(element)) return startOf(element) ?? 0
  }
  return 0
}

/** The offset of a point, or of the first text of the body after it. */
function offsetAfter(root: HTMLElement, node: Node, offset: number): number | undefined {
  const inside = offsetInside(node, offset)
  if (inside !== undefined) return inside
  const point = pointRange(node, offset)
  for (const element of root.querySelectorAll(drawn)) {
    if (point.comparePoint(element, 0) >= 0) return startOf(element)
  }
  return undefined
}

/** The offset of a point, or of the last text of the body before it. */
function offsetBefore(root: HTMLElement, node: Node, offset: number): number | undefined {
  const inside = offsetInside(node, offset)
  if (inside !== undefined) return inside
  const point = pointRange(node, offset)
  let last: Element | undefined
  for (const element of root.querySelectorAll(drawn)) {
    if (point.comparePoint(element, 0) >= 0) break
    last = element
  }
  return endOf(last)
}

function offsetInside(node: Node, offset: number): number | undefined {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : null
  return element?.matches(drawn) ? Number(element.dataset.start) + offset : undefined
}

function pointRange(node: Node, offset: number): Range {
  const range = document.createRange()
  range.setStart(node, offset)
  range.collapse(true)
  return range
}

/** Elements are in the order of the text, so the one that holds an offset is found by halving. */
function elementAt(root: HTMLElement, offset: number): Element | undefined {
  const elements = root.querySelectorAll(drawn)
  let low = 0
  let high = elements.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((startOf(elements[middle]) ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const found = elements[low]
  return found && offset < (endOf(found) ?? 0) + 1 ? found : undefined
}

function setPoint(element: Element, offset: number, set: (node: Node, offset: number) => void): void {
  const text = element.firstChild
  if (text) set(text, Math.min(offset - Number((element as HTMLElement).dataset.start), text.textContent?.length ?? 0))
  else set(element, 0)
}

function startOf(element: Element | null | undefined): number | undefined {
  return element instanceof HTMLElement ? Number(element.dataset.start) : undefined
}

function endOf(element: Element | undefined): number | undefined {
  if (!(element instanceof HTMLElement)) return undefined
  return Number(element.dataset.start) + Number(element.dataset.length ?? element.textContent?.length ?? 0)
}
