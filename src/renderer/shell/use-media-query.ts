/** Whether a media query holds, followed as it changes. */
import { useCallback, useSyncExternalStore } from 'react'

/** Below this the filters float over the list instead of standing beside it. */
export const narrowWindow = '(max-width: 980px)'
/** Below this the filters make room for the original beside the text. */
export const roomForFour = '(max-width: 1500px)'
/** Below this the list and the reader take turns. */
export const onePane = '(max-width: 720px)'

export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches)
}
