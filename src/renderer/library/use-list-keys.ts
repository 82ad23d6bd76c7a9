/** The keys of the list: arrows and pages in it, J and K from anywhere move its cursor; what is at it can be thrown away. */
import type { KeyboardEvent } from 'react'
import type { Chosen } from '../selection/selection'
import { goTo, places } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'

interface ListKeys {
  cursor: number
  total: number
  /** Rows that fit on the screen. */
  pageLength(): number
  moveTo(index: number): void
  /** Throws what is chosen away, or the story at the cursor. */
  trash(): void
  chosen: Chosen
}

/** @returns the list's key handler */
export function useListKeys({ cursor, total, pageLength, moveTo, trash, chosen }: ListKeys) {
  const step = (by: 1 | -1) => {
    // Who reads goes on reading: the keyboard stays with the text.
    if (!document.getElementById(places.reader)?.contains(document.activeElement)) goTo('list')
    moveTo(Math.max(0, cursor + by))
  }
  useShortcut('next', () => step(1))
  useShortcut('previous', () => step(-1))
  useShortcut('choose', cursor >= 0 ? () => chosen.toggle(cursor) : undefined)
  const extend = (by: 1 | -1) => {
    if (chosen.ids.size === 0 && cursor >= 0) chosen.toggle(cursor)
    const target = Math.min(Math.max(cursor + by, 0), total - 1)
    moveTo(target)
    chosen.extendTo(target)
  }

  return (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      event.preventDefault()
      chosen.all()
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.shiftKey) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      extend(event.key === 'ArrowDown' ? 1 : -1)
      return
    }
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
    else if (event.key === ' ' && cursor >= 0) chosen.toggle(cursor)
    else if (event.key === 'Escape' && chosen.ids.size > 0) chosen.clear()
    // A key held down must not throw away the stories that follow.
    else if ((event.key === 'Delete' || event.key === 'Backspace') && !event.repeat) trash()
    else return
    event.preventDefault()
  }
}
