/** The left pane: what the result can be narrowed by, with counts. */
import { useCallback } from 'react'
import { type FacetName, facetNames } from '../../contract/search'
import { CollectionsList } from '../collections/collections-list'
import { Button } from '../controls/button'
import { Switch } from '../controls/switch'
import { useI18n } from '../i18n/i18n'
import { hasFilters, useView } from '../shell/view-state'
import { TrashEntry } from '../trash/trash-entry'
import { Facet } from './facet'
import styles from './filters-pane.module.css'
import { useSettledResults } from './results'

const none: never[] = []

export function FiltersPane() {
  const { t, format } = useI18n()
  const { view, change } = useView()
  const { filters } = view
  const { answer } = useSettledResults()
  const choose = useCallback(
    (facet: FacetName, values: string[]) =>
      change({ filters: { ...filters, [facet]: values.length > 0 ? values : undefined } }),
    [filters, change],
  )
  return (
    <nav className={styles.pane} aria-label={t.filters.title}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{t.filters.title}</h2>
        {hasFilters(filters) && (
          <Button tone="quiet" onPress={() => change({ filters: {} })}>
            {t.filters.clear}
          </Button>
        )}
      </header>
      <CollectionsList />
      <div className={styles.only}>
        <span aria-hidden>{t.filters.annotated}</span>
        <Switch
          label={t.filters.annotated}
          isOn={filters.annotated ?? false}
          onChange={(isOn) => change({ filters: { ...filters, annotated: isOn || undefined } })}
        />
      </div>
      {facetNames.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={answer?.facets[facet] ?? none}
          chosen={filters[facet] ?? none}
          nameOf={facet === 'language' ? format.languageName : undefined}
          onChoose={choose}
        />
      ))}
      <TrashEntry />
    </nav>
  )
}
