/** Follows what is selected in the story's body. */
import { type RefObject, useEffect, useState } from 'react'
import { selectedRange } from './text-position'

export interface TextSelection {
  /** [start, end) in `story.body`. */
  start: number
  end: number
}

/** @returns null when nothing of the body is selected; it waits while the mouse still drags */
export function useTextSelection(root: RefObject<HTMLElement | null>): TextSelection | null {
  const [selected, setSelected] = useState<TextSelection | null>(null)
  useEffect(() => {
    let isDragging = false
    let frame = 0
    const read = () => {
      frame = 0
      const next = root.current ? selectedRange(root.current, document.getSelection()) : null
      setSelected((before) => (before?.start === next?.start && before?.end === next?.end ? before : next))
    }
    const readSoon = () => {
      if (!isDragging) frame ||= requestAnimationFrame(read)
    }
    const onPointerDown = (event: PointerEvent) => {
      isDragging = event.target instanceof Node && (root.current?.contains(event.target) ?? false)
    }
    const onPointerUp = () => {
      isDragging = false
      readSoon()
    }
    document.addEventListener('selectionchange', readSoon)
    document.addEventListener('pointerdown', onPointerDown, true)
    document.addEventListener('pointerup', onPointerUp, true)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('selectionchange', readSoon)
      document.removeEventListener('pointerdown', onPointerDown, true)
      document.removeEventListener('pointerup', onPointerUp, true)
    }
  }, [root])
  return selected
}
