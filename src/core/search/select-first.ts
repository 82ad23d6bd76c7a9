/** The first of many in an order, without sorting the rest. */

/** @returns the `count` that come first, in order; a heap of that size goes over the items once */
export function selectFirst(
  items: ArrayLike<number>,
  count: number,
  compare: (a: number, b: number) => number,
): number[] {
  if (count >= items.length) return Array.from(items).sort(compare)
  const heap = Array.from({ length: count }, (_, i) => items[i] as number)
  for (let at = (count >> 1) - 1; at >= 0; at--) sink(heap, at, compare)
  for (let i = count; count > 0 && i < items.length; i++) {
    const item = items[i] as number
    if (compare(item, heap[0] as number) >= 0) continue
    heap[0] = item
    sink(heap, 0, compare)
  }
  return heap.sort(compare)
}

/** Lets the item go down until nothing below it comes later: the last of those kept stays at the top. */
function sink(heap: number[], start: number, compare: (a: number, b: number) => number): void {
  const item = heap[start] as number
  let at = start
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && compare(heap[child + 1] as number, heap[child] as number) > 0) child++
    if (compare(heap[child] as number, item) <= 0) break
    heap[at] = heap[child] as number
    at = child
  }
  heap[at] = item
}
