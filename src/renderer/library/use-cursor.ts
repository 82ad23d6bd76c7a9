/** The list's cursor: it moves over rows that may not be loaded yet, opens what it stands on, and follows its story when the list changes. */
import { useEffect, useRef, useState } from 'react'
import { useView } from '../shell/view-state'
import { useResults } from './results'

/** @param scrollTo brings a row onto the screen */
export function useCursor(total: number, scrollTo: (index: number) => void) {
  const results = useResults()
  const { view, change } = useView()
  const [cursor, setCursor] = useState(-1)
  const opensWhenLoaded = useRef(false)

  const storyAtCursor = results.hitAt(cursor)?.id
  useEffect(() => {
    if (opensWhenLoaded.current) {
      if (storyAtCursor === undefined) return
      opensWhenLoaded.current = false
      change({ storyId: storyAtCursor, reportId: undefined })
    } else if (storyAtCursor !== view.storyId) {
      setCursor(view.storyId === undefined ? -1 : results.indexOf(view.storyId))
    }
  }, [storyAtCursor, view.storyId, results, change])

  const moveTo = (index: number) => {
    const target = Math.min(Math.max(index, 0), total - 1)
    if (target < 0) return
    const story = results.hitAt(target)?.id
    opensWhenLoaded.current = story === undefined
    setCursor(target)
    scrollTo(target)
    if (story !== undefined) change({ storyId: story, reportId: undefined })
  }
  return { cursor, moveTo }
}
