/** Copies what is selected with its citation; with nothing selected, the citation alone. */
import { useI18n } from '../i18n/i18n'
import { useReading } from '../reader/reading'
import { selectedRange } from '../reader/text-position'
import { useShortcut } from '../shell/shortcuts'
import { notify } from '../shell/toasts'
import { citation, citedQuote } from './citation'

export function useCitation(): () => Promise<void> {
  const { t, format } = useI18n()
  const { story, bodyRoot } = useReading()
  return async () => {
    const range = bodyRoot.current && selectedRange(bodyRoot.current, document.getSelection())
    const source = citation(story, (iso) => format.storyDate(iso, 'short'))
    const text = range ? citedQuote(story.body.slice(range.start, range.end), source) : source
    try {
      await navigator.clipboard.writeText(text)
      notify({ title: range ? t.citation.quoteCopied : t.citation.copied, text })
    } catch {
      notify({ title: t.citation.notCopied, text, isError: true })
    }
  }
}

export function useCitationKey(): void {
  const copy = useCitation()
  useShortcut('cite', () => void copy())
}
