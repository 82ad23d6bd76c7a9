/** Finds in the open story what its find bar asks for, marks it in the text and brings the current one into view. */
import { type RefObject, useEffect } from 'react'
import { useReading } from '../reader/reading'
import { drawnRange } from '../reader/text-position'
import { useShortcut } from '../shell/shortcuts'
import { findInText } from './find-in-text'

/** Only what is near is marked: each mark costs a look through the drawn text. */
const markedAround = 200

/**
 * Draws with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): the text is not touched.
 * @param drawn changes whenever the text has been drawn anew
 * @param show draws the text up to a place of the body; it answers whether that is drawn already
 */
export function useFind(root: RefObject<HTMLElement | null>, drawn: unknown, show: (offset: number) => boolean): void {
  const { story, finding, find } = useReading()
  useShortcut('find', () => find(finding ?? { words: '', found: [], current: 0 }))

  const words = finding?.words
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked through anew for other words or another text
  useEffect(() => {
    if (words !== undefined) find({ words, found: findInText(story.body, words), current: 0 })
  }, [words, story.body])

  const current = finding?.found[finding.current]
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn tells that there is other text to mark
  useEffect(() => {
    if (!root.current || !finding || !current || !('highlights' in CSS)) return
    const [start, end] = current
    if (!show(start)) return
    const near = finding.found.slice(Math.max(0, finding.current - markedAround), finding.current + markedAround)
    const ranges = near.flatMap(([from, to]) => (root.current && drawnRange(root.current, from, to)) ?? [])
    CSS.highlights.set('found', new Highlight(...ranges))
    const range = drawnRange(root.current, start, end)
    if (range) CSS.highlights.set('found-current', new Highlight(range))
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-current')
    }
  }, [root, current, drawn])
}
