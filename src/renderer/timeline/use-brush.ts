/** Drawing a range on the bars with a pointer: from where it goes down to where it comes up. */
import { type PointerEvent, useState } from 'react'
import type { Range } from './buckets'

interface Brushing {
  setBrushed(range: Range | undefined): void
  setHovered(index: number | undefined): void
  choose(range: Range): void
}

/** @param count of bars */
export function useBrush(count: number, { setBrushed, setHovered, choose }: Brushing) {
  const [start, setStart] = useState<number>()
  const at = (event: PointerEvent<HTMLElement>) => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const along = (isRightToLeft ? right - event.clientX : event.clientX - left) / width
    return Math.min(count - 1, Math.max(0, Math.floor(along * count)))
  }
  const range = (from: number, to: number): Range => [Math.min(from, to), Math.max(from, to)]
  const stop = () => {
    setStart(undefined)
    setBrushed(undefined)
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setStart(at(event))
      setBrushed(range(at(event), at(event)))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      setHovered(at(event))
      if (start !== undefined) setBrushed(range(start, at(event)))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (start !== undefined) choose(range(start, at(event)))
      stop()
    },
    onPointerLeave: () => setHovered(undefined),
    onPointerCancel: stop,
  }
}
