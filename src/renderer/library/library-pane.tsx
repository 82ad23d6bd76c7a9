/** The middle pane: the list, or why there is none and what to do. */
import { SearchX, TriangleAlert } from 'lucide-react'
import { useArchiveInfo } from '../api/queries'
import { Button } from '../controls/button'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { hasFilters, useTypedQuery, useView } from '../shell/view-state'
import styles from './library-pane.module.css'
import { useResults } from './results'
import { ResultsHeader } from './results-header'
import { StoryList } from './story-list'

export function LibraryPane() {
  const { t } = useI18n()
  return (
    <section className={styles.pane} aria-label={t.search.results}>
      <ResultsHeader />
      <LibraryContent />
    </section>
  )
}

function LibraryContent() {
  const { t } = useI18n()
  const { view, change } = useView()
  const query = useTypedQuery()
  const results = useResults()
  const info = useArchiveInfo()
  if (results.error && !results.answer) {
    return (
      <Message icon={TriangleAlert} title={t.search.failed} text={errorText(results.error)} isError>
        <Button onPress={results.retry}>{t.app.tryAgain}</Button>
      </Message>
    )
  }
  if (!results.answer) return null
  if (results.answer.total > 0) return <StoryList />
  // The reader's place says how to fill an empty archive.
  if (info.data?.stories === 0) return null
  const filtered = hasFilters(view.filters)
  return (
    <Message
      icon={SearchX}
      title={filtered ? t.search.noneWithFilters : t.search.none}
      text={query.trim() === '' ? undefined : t.search.noneHint}
    >
      {filtered && (
        <Button tone="primary" onPress={() => change({ filters: {} })}>
          {t.filters.clear}
        </Button>
      )}
      {query !== '' && <Button onPress={() => change({ query: '' })}>{t.search.clearSearch}</Button>}
    </Message>
  )
}
