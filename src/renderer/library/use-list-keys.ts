/** The keys that move the list's cursor: arrows and pages in the list, J and K from anywhere. */
import type { KeyboardEvent } from 'react'
import { goTo, places } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'

interface ListKeys {
  cursor: number
  total: number
  /** Rows that fit on the screen. */
  pageLength(): number
  moveTo(index: number): void
}

/** @returns the list's key handler */
export function useListKeys({ cursor, total, pageLength, moveTo }: ListKeys) {
  const step = (by: 1 | -1) => {
    // Who reads goes on reading: the keyboard stays with the text.
    if (!document.getElementById(places.reader)?.contains(document.activeElement)) goTo('list')
    moveTo(Math.max(0, cursor + by))
  }
  useShortcut('next', () => step(1))
  useShortcut('previous', () => step(-1))

  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const page = Math.max(1, pageLength())
    const target = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    if (target !== undefined) moveTo(target)
    else if (event.key === 'Enter') goTo('reader')
    else return
    event.preventDefault()
  }
}
