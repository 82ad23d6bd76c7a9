/** The left pane: what the result can be narrowed by, with counts. */
import { facetNames } from '../../contract/search'
import { useCollections } from '../api/queries'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { hasFilters, useView } from '../shell/view-state'
import { TrashEntry } from '../trash/trash-entry'
import { Facet } from './facet'
import styles from './filters-pane.module.css'
import { useResults } from './results'

export function FiltersPane() {
  const { t, format } = useI18n()
  const { view, change } = useView()
  const { answer } = useResults()
  const collections = useCollections().data ?? []
  const nameOfCollection = (id: string) => collections.find((one) => one.id === id)?.name ?? id
  return (
    <nav className={styles.pane} aria-label={t.filters.title}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t.filters.title}</h2>
        {hasFilters(view.filters) && (
          <Button tone="quiet" onPress={() => change({ filters: {} })}>
            {t.filters.clear}
          </Button>
        )}
      </header>
      {collections.length > 0 && (
        <Facet
          name={t.filters.collections}
          values={collections.map(({ id, stories }) => ({ value: id, count: stories }))}
          chosen={view.filters.collection ? [view.filters.collection] : []}
          nameOf={nameOfCollection}
          isSingle
          onChoose={([collection]) => change({ filters: { ...view.filters, collection } })}
        />
      )}
      {facetNames.map((facet) => (
        <Facet
          key={facet}
          name={t.filters.facets[facet]}
          values={answer?.facets[facet] ?? []}
          chosen={view.filters[facet] ?? []}
          nameOf={facet === 'language' ? format.languageName : undefined}
          onChoose={(values) =>
            change({ filters: { ...view.filters, [facet]: values.length > 0 ? values : undefined } })
          }
        />
      ))}
      <TrashEntry />
    </nav>
  )
}
