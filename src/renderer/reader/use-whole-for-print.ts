/** A story that is drawn bit by bit is whole on paper. */
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

/** @param showAll draws all that is not drawn yet */
export function useWholeForPrint(showAll: () => void): void {
  const latest = useRef(showAll)
  useEffect(() => {
    latest.current = showAll
  })
  useEffect(() => {
    // The page is printed as it is when this returns.
    const onPrint = () => flushSync(latest.current)
    window.addEventListener('beforeprint', onPrint)
    return () => window.removeEventListener('beforeprint', onPrint)
  }, [])
}
