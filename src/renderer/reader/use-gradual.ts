/** Drawing a long list bit by bit: the first items at once, the rest while nothing else is to be done. */
import { startTransition, useEffect, useState } from 'react'

const stepSize = 12

/**
 * @param key a change of it starts anew
 * @returns how many of `count` items to draw now, and a function that asks for all up to an item at once
 */
export function useGradual(count: number, key: unknown): [number, (index: number) => void] {
  const [progress, setProgress] = useState({ key, shown: stepSize })
  const shown = progress.key === key ? progress.shown : stepSize
  useEffect(() => {
    if (shown >= count) return
    const next = () => startTransition(() => setProgress({ key, shown: shown + stepSize }))
    const handle = setTimeout(next, 16)
    return () => clearTimeout(handle)
  }, [shown, count, key])
  const showUpTo = (index: number) => {
    if (index >= shown) setProgress({ key, shown: index + stepSize })
  }
  return [Math.min(shown, count), showUpTo]
}
