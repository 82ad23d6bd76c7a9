/** The keys that act on the text: choosing sentences, highlighting, going from highlight to highlight. */
import { useEffect, useRef } from 'react'
import { useHighlight } from '../annotations/use-annotation-actions'
import { useShortcut } from '../shell/shortcuts'
import { useReading } from './reading'
import { findSentence } from './sentences'
import { drawnRange, firstDrawnOffset, selectedRange } from './text-position'

export function useReaderKeys(isReadOnly: boolean): void {
  const { annotations, selectedId, jumpTo } = useReading()
  const highlight = useHighlight()
  const selectSentence = useSentences()

  const step = (by: 1 | -1) => {
    if (annotations.length === 0) return
    const place = annotations.findIndex((one) => one.id === selectedId)
    const target = place < 0 ? (by > 0 ? 0 : annotations.length - 1) : place + by
    const next = annotations[(target + annotations.length) % annotations.length]
    if (next) jumpTo(next.id)
  }
  useShortcut('sentence', () => selectSentence('next'))
  useShortcut('sentenceBack', () => selectSentence('previous'))
  useShortcut('highlight', isReadOnly ? undefined : () => void highlight())
  useShortcut('note', isReadOnly ? undefined : () => void highlight({ withNote: true }))
  useShortcut('nextHighlight', () => step(1))
  useShortcut('previousHighlight', () => step(-1))
}

/** Goes from sentence to sentence, on from the last selection, or from the first text on screen. */
function useSentences() {
  const { story, bodyRoot, selection } = useReading()
  const last = useRef<{ start: number; end: number }>(null)
  useEffect(() => {
    if (selection) last.current = selection
  }, [selection])
  return (direction: 'next' | 'previous') => {
    const root = bodyRoot.current
    if (!root) return
    const from = selectedRange(root, document.getSelection()) ?? last.current
    const onScreen = firstDrawnOffset(root)
    const place = direction === 'next' ? (from?.end ?? onScreen) : (from?.start ?? onScreen)
    const sentence = findSentence(story.body, place, direction, story.language)
    const range = sentence && drawnRange(root, sentence.start, sentence.end)
    if (!range) return
    last.current = sentence
    const chosen = document.getSelection()
    chosen?.removeAllRanges()
    chosen?.addRange(range)
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }
}
