/** Remembers how far a story was read, and goes on from there when it is opened again. */
import { type RefObject, useEffect, useRef } from 'react'
import { placeIn, rememberPlace } from './reading-places'
import { drawnRange, firstDrawnOffset } from './text-position'

/** Scrolling is noted when it has come to rest. */
const restMs = 300

/** @param show draws the text up to a place of the body; it answers whether that is drawn already */
export function useReadingPlace(
  scroller: RefObject<HTMLElement | null>,
  root: RefObject<HTMLElement | null>,
  storyId: string,
  show: (offset: number) => boolean,
): void {
  const wanted = useRef({ storyId, offset: placeIn(storyId) })
  if (wanted.current.storyId !== storyId) wanted.current = { storyId, offset: placeIn(storyId) }

  // biome-ignore lint/correctness/useExhaustiveDependencies: another story begins where it was left
  useEffect(() => {
    if (wanted.current.offset === 0) scroller.current?.scrollTo({ top: 0 })
  }, [storyId])

  // At every drawing until the place is there.
  useEffect(() => {
    const { offset } = wanted.current
    if (offset === 0 || !root.current || !show(offset)) return
    wanted.current = { storyId, offset: 0 }
    const element = drawnRange(root.current, offset, offset + 1)?.startContainer.parentElement
    element?.scrollIntoView({ block: 'start' })
  })

  useEffect(() => {
    const element = scroller.current
    let timer: ReturnType<typeof setTimeout> | undefined
    const note = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!root.current || !element) return
        rememberPlace(storyId, element.scrollTop < element.clientHeight / 2 ? 0 : firstDrawnOffset(root.current))
      }, restMs)
    }
    element?.addEventListener('scroll', note, { passive: true })
    return () => {
      clearTimeout(timer)
      element?.removeEventListener('scroll', note)
    }
  }, [scroller, root, storyId])
}
