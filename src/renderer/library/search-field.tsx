/** The one search field: answers as one types, gives the keyboard on to the list. */
import { Search, X } from 'lucide-react'
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components'
import { useI18n } from '../i18n/i18n'
import { goTo, places } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'
import { useTypedQuery, useView } from '../shell/view-state'
import styles from './search-field.module.css'

/** The contract's own limit of a query. */
const longestQuery = 10_000

export function SearchField() {
  const { t } = useI18n()
  const { change } = useView()
  const query = useTypedQuery()
  useShortcut('search', () => {
    goTo('search')
    const input = document.getElementById(places.search)
    if (input instanceof HTMLInputElement) input.select()
  })
  return (
    <AriaSearchField
      className={styles.field}
      aria-label={t.search.label}
      value={query}
      onChange={(typed) => change({ query: typed })}
      maxLength={longestQuery}
      onSubmit={() => goTo('list')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') {
          event.preventDefault()
          goTo('list')
        } else if (event.key === 'Escape' && query === '') goTo('list')
        else event.continuePropagation()
      }}
    >
      <Search size={16} aria-hidden className={styles.icon} />
      <Input id={places.search} className={styles.input} placeholder={t.search.placeholder} dir="auto" />
      {query === '' ? (
        <kbd className={styles.key} aria-hidden>
          /
        </kbd>
      ) : (
        <Button className={styles.clear} aria-label={t.search.clear}>
          <X size={15} aria-hidden />
        </Button>
      )}
    </AriaSearchField>
  )
}
