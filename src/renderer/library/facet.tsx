/** One facet: its values with their counts, as a list in which several can be chosen. */
import { Check } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FacetName, FacetValue } from '../../contract/search'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import styles from './filters-pane.module.css'

/** Values shown before one asks for more. */
const shownAtFirst = 7

interface Props {
  facet: FacetName
  values: readonly FacetValue[]
  chosen: readonly string[]
  /** How a value is called; its own text when absent. */
  nameOf?(value: string): string
  onChoose(facet: FacetName, values: string[]): void
}

const asItIs = (value: string) => value

/** Drawn again only when its values change: six lists take longer than a story to open. */
export const Facet = memo(function Facet({ facet, values, chosen, nameOf = asItIs, onChoose }: Props) {
  const { t, format } = useI18n()
  const headingId = useId()
  const [showsAll, setShowsAll] = useState(false)
  const all = withChosen(values, chosen)
  const shown = showsAll ? all : all.filter(({ value }, index) => index < shownAtFirst || chosen.includes(value))
  if (all.length === 0) return null
  return (
    <section className={styles.facet} data-own-letters>
      <h3 id={headingId} className={styles.name}>
        {t.filters.facets[facet]}
      </h3>
      <ListBox
        aria-labelledby={headingId}
        className={styles.values}
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChoose(facet, keys === 'all' ? all.map(({ value }) => value) : [...keys].map(String))
        }
      >
        {shown.map(({ value, count }) => (
          <ListBoxItem
            key={value}
            id={value}
            textValue={nameOf(value)}
            aria-label={t.filters.valueCount(nameOf(value), count)}
            className={styles.value}
          >
            {({ isSelected }) => (
              <>
                <span className={styles.box}>{isSelected && <Check size={11} strokeWidth={3.5} aria-hidden />}</span>
                <span className={styles.text}>
                  <bdi>{nameOf(value)}</bdi>
                </span>
                <span className={styles.count}>{format.number(count)}</span>
              </>
            )}
          </ListBoxItem>
        ))}
      </ListBox>
      {all.length > shownAtFirst && (
        <Button tone="quiet" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? t.filters.fewer : t.filters.more(all.length - shownAtFirst)}
        </Button>
      )}
    </section>
  )
})

/** What is chosen stays in sight, also when nothing of it is in the result. */
function withChosen(values: readonly FacetValue[], chosen: readonly string[]): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value))
  return [...missing.map((value) => ({ value, count: 0 })), ...values]
}
