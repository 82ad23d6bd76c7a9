/** Above the list: how many were found, in which order, and the filters that hold, each one removable. */
import { ArrowDownWideNarrow, X } from 'lucide-react'
import { memo } from 'react'
import { Button, MenuTrigger, Tag, TagGroup, TagList } from 'react-aria-components'
import { facetNames } from '../../contract/search'
import { useCollections } from '../api/queries'
import { OpenCollection } from '../collections/open-collection'
import { MenuChoice, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useChosen } from '../selection/selection'
import { SelectionBar } from '../selection/selection-bar'
import { hasFilters, useTypedQuery, useView } from '../shell/view-state'
import { Timeline } from '../timeline/timeline'
import { useResults } from './results'
import styles from './results-header.module.css'

const sorts = ['relevance', 'newest', 'oldest'] as const

export function ResultsHeader() {
  const { view } = useView()
  const { ids } = useChosen()
  const isSearch = useTypedQuery().trim() !== ''
  if (ids.size > 0) {
    return (
      <header className={styles.header}>
        <SelectionBar />
      </header>
    )
  }
  return (
    <header className={styles.header}>
      <OpenCollection />
      <div className={styles.line}>
        <Count isSearch={isSearch} />
        <SortMenu isSearch={isSearch} />
      </div>
      <Timeline />
      {hasFilters(view.filters) && <ActiveFilters />}
    </header>
  )
}

function Count({ isSearch }: { isSearch: boolean }) {
  const { t, format } = useI18n()
  const { answer } = useResults()
  return (
    <h2 className={styles.count} aria-live="polite">
      {answer ? countText(t, answer, isSearch) : t.search.results}
      {answer && isSearch && (
        <span className={styles.took}>{t.app.tookMs(format.number(Math.round(answer.tookMs)))}</span>
      )}
    </h2>
  )
}

const SortMenu = memo(function SortMenu({ isSearch }: { isSearch: boolean }) {
  const { t } = useI18n()
  const { view, change } = useView()
  const sort = view.sort ?? (isSearch ? 'relevance' : 'newest')
  return (
    <MenuTrigger>
      <Button className={styles.sort} aria-label={`${t.search.sort}: ${t.search.sorts[sort]}`}>
        <ArrowDownWideNarrow size={14} aria-hidden />
        {t.search.sorts[sort]}
      </Button>
      <MenuPopover label={t.search.sort}>
        <MenuChoice
          id="sort"
          title={t.search.sort}
          values={isSearch ? sorts : sorts.slice(1)}
          names={t.search.sorts}
          chosen={sort}
          onChoose={(value) => change({ sort: value })}
        />
      </MenuPopover>
    </MenuTrigger>
  )
})

function countText(
  t: ReturnType<typeof useI18n>['t'],
  { total, fullMatches }: { total: number; fullMatches: number },
  isSearch: boolean,
): string {
  if (!isSearch) return t.app.stories(total)
  return fullMatches < total ? t.search.everyAndSome(fullMatches, total - fullMatches) : t.search.resultsFor(total)
}

const ActiveFilters = memo(function ActiveFilters() {
  const { t, format } = useI18n()
  const { view, change } = useView()
  const collections = useCollections().data ?? []
  const active = facetNames.flatMap((facet) =>
    (view.filters[facet] ?? []).map((value) => ({
      key: `${facet}:${value}`,
      name: facet === 'language' ? format.languageName(value) : value,
      remove: () => ({ ...view.filters, [facet]: view.filters[facet]?.filter((one) => one !== value) }),
    })),
  )
  const { collection, published, annotated } = view.filters
  if (published) {
    const end = (date: string | undefined) => date && format.storyDate(date, 'short')
    active.unshift({
      key: 'published',
      name: t.timeline.range(end(published.from), end(published.to)),
      remove: () => ({ ...view.filters, published: undefined as never }),
    })
  }
  if (annotated) {
    active.unshift({
      key: 'annotated',
      name: t.filters.annotated,
      remove: () => ({ ...view.filters, annotated: undefined as never }),
    })
  }
  if (collection) {
    active.unshift({
      key: `collection:${collection}`,
      name: collections.find((one) => one.id === collection)?.name ?? collection,
      remove: () => ({ ...view.filters, collection: undefined as never }),
    })
  }
  return (
    <TagGroup
      aria-label={t.filters.active}
      onRemove={(keys) => {
        const filter = active.find(({ key }) => keys.has(key))
        if (filter) change({ filters: filter.remove() })
      }}
    >
      <TagList className={styles.filters}>
        {active.map(({ key, name }) => (
          <Tag key={key} id={key} textValue={name} className={styles.filter}>
            <bdi>{name}</bdi>
            <Button slot="remove" className={styles.remove} aria-label={t.filters.remove(name)}>
              <X size={12} aria-hidden />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
})
