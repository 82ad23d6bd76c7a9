/** Sorts terms by their code units: multikey quicksort (Bentley and Sedgewick, 1997), which looks at each unit hardly more than once. */
import type { TermTable } from './term-table'

/** Fewer are sorted by insertion. */
const few = 12

/** Puts the numbers of the terms into ascending order, in place. */
export function sortTerms(numbers: Int32Array, { units, starts }: TermTable): void {
  /** The unit at a depth; below zero after the end. */
  const unitAt = (number: number, depth: number) => {
    const at = (starts[number] as number) + depth
    return at < (starts[number + 1] as number) ? (units[at] as number) : -1
  }
  const swap = (a: number, b: number) => {
    const number = numbers[a] as number
    numbers[a] = numbers[b] as number
    numbers[b] = number
  }
  const insert = (from: number, to: number, depth: number) => {
    for (let i = from + 1; i < to; i++) {
      for (let at = i; at > from && comesBefore(numbers[at] as number, numbers[at - 1] as number, depth); at--) {
        swap(at, at - 1)
      }
    }
  }
  const comesBefore = (a: number, b: number, depth: number) => {
    for (let at = depth; ; at++) {
      const unit = unitAt(a, at)
      const other = unitAt(b, at)
      if (unit !== other) return unit < other
      if (unit < 0) return false
    }
  }
  // What is left to sort: from, to, and how many units are equal already. A list, since equal beginnings may go deep.
  const left = [0, numbers.length, 0]
  while (left.length > 0) {
    const depth = left.pop() as number
    const to = left.pop() as number
    const from = left.pop() as number
    if (to - from < few) {
      insert(from, to, depth)
      continue
    }
    const pivot = unitAt(numbers[(from + to) >> 1] as number, depth)
    let less = from
    let greater = to
    for (let at = from; at < greater; ) {
      const unit = unitAt(numbers[at] as number, depth)
      if (unit < pivot) swap(less++, at++)
      else if (unit > pivot) swap(at, --greater)
      else at++
    }
    left.push(from, less, depth, greater, to, depth)
    if (pivot >= 0) left.push(less, greater, depth + 1)
  }
}
