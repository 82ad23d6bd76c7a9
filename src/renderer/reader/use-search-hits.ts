/** The words that were searched for, marked in the open story's text and gone through with keys. */
import { type RefObject, useEffect, useMemo, useRef } from 'react'
import type { Hit } from '../../contract/search'
import { useSettledResults } from '../library/results'
import { useShortcut } from '../shell/shortcuts'

/** Marks more than these would cost a frame, and nobody goes through them one by one. */
const mostHits = 2000
const highlightName = 'search-hit'

/**
 * Draws with the CSS Custom Highlight API (https://www.w3.org/TR/css-highlight-api-1/): the text is not touched.
 * @param drawn changes whenever the text has been drawn anew
 */
export function useSearchHits(root: RefObject<HTMLElement | null>, storyId: string, drawn: unknown): void {
  const results = useSettledResults()
  const hit = results.question.query?.trim() ? results.hitAt(results.indexOf(storyId)) : undefined
  const words = useMemo(() => (hit ? foundWords(hit) : []), [hit])
  const ranges = useRef<Range[]>([])
  const current = useRef(-1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn tells that there is other text to look through
  useEffect(() => {
    if (!root.current || !('highlights' in CSS)) return
    ranges.current = words.length > 0 ? findRanges(root.current, words) : []
    CSS.highlights.set(highlightName, new Highlight(...ranges.current))
    return () => void CSS.highlights.delete(highlightName)
  }, [root, words, drawn])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or another story are gone through from the top
  useEffect(() => {
    current.current = -1
  }, [words, storyId])

  const step = (by: 1 | -1) => {
    const { length } = ranges.current
    if (length === 0) return
    current.current = current.current < 0 && by < 0 ? length - 1 : (current.current + by + length) % length
    ranges.current[current.current]?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  useShortcut('nextHit', () => step(1))
  useShortcut('previousHit', () => step(-1))
}

/** The index says which words it found, slips and endings forgiven, by the marks of its snippet and title. */
function foundWords({ title, titleMarks, snippet, snippetMarks }: Hit): string[] {
  const words = [
    ...titleMarks.map(([start, end]) => title.slice(start, end)),
    ...snippetMarks.map(([start, end]) => snippet.slice(start, end)),
  ]
  return [...new Set(words.map((word) => word.toLowerCase()))].filter((word) => word.trim() !== '')
}

function findRanges(root: HTMLElement, words: string[]): Range[] {
  const found: Range[] = []
  const pattern = wordPattern(words)
  for (const element of root.querySelectorAll('[data-start]')) {
    const text = element.firstChild
    if (!(text instanceof Text)) continue
    for (const match of text.data.matchAll(pattern)) {
      const range = document.createRange()
      range.setStart(text, match.index)
      range.setEnd(text, match.index + match[0].length)
      if (found.push(range) >= mostHits) return found
    }
  }
  return found
}

/** Whole words only, except in scripts that put no space between them. */
function wordPattern(words: string[]): RegExp {
  const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  const alternatives = words.map((word) => {
    const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    return unspaced.test(word) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`
  })
  return new RegExp(alternatives.join('|'), 'giu')
}
