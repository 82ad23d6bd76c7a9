/** Bars with a range on them: brushed with a pointer or set with two sliders; a year among them is opened into its months. */
import { ArrowLeft } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Filters } from '../../contract/search'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { Bars } from './bars'
import { type Bucket, filterOf, type Range, rangeOf } from './buckets'
import { RangeSliders } from './range-sliders'
import styles from './timeline.module.css'
import { useBrush } from './use-brush'

interface Props {
  buckets: readonly Bucket[]
  published: Filters['published']
  onChoose(published: Filters['published']): void
  /** The bars are years, each of which can be opened. */
  onOpen?(year: string): void
  /** The bars are the months of this year. */
  year?: string
  onLeave?(): void
}

export function Histogram({ buckets, published, onChoose, onOpen, year, onLeave }: Props) {
  const { t } = useI18n()
  const [brushed, setBrushed] = useState<Range>()
  const [hovered, setHovered] = useState<number>()
  const slider = useRef<HTMLInputElement>(null)
  const range = brushed ?? rangeOf(buckets, published)
  const choose = (range: Range) => onChoose(filterOf(buckets, range))
  const open = onOpen && ((index: number) => buckets[index] && onOpen(buckets[index].date))
  // What was clicked may be gone: the keyboard goes on at the sliders.
  const andThenFocus = (act: () => void) => {
    act()
    slider.current?.focus()
  }
  const pick = ([from, to]: Range) => (open && from === to ? andThenFocus(() => open(from)) : choose([from, to]))
  const brush = useBrush(buckets.length, { setBrushed, setHovered, choose: pick })
  return (
    <fieldset className={styles.timeline}>
      <legend className={styles.name}>
        {year === undefined ? t.timeline.label : `${t.timeline.label}: ${t.timeline.openYear(year)}`}
      </legend>
      {year !== undefined && <YearHead year={year} onLeave={() => andThenFocus(() => onLeave?.())} />}
      <div className={styles.chart} data-opens={open !== undefined || undefined} {...brush}>
        <Bars buckets={buckets} first={range[0]} last={range[1]} />
      </div>
      <RangeSliders ref={slider} {...{ buckets, range, onChoose: choose, onOpen: open, onLeave }} />
      <Ends {...{ buckets, range, hovered }} opens={open !== undefined} />
    </fieldset>
  )
}

function YearHead({ year, onLeave }: { year: string; onLeave(): void }) {
  const { t, format } = useI18n()
  return (
    <p className={styles.year}>
      <Button tone="quiet" icon={ArrowLeft} onPress={onLeave}>
        {t.timeline.allYears}
      </Button>
      <span aria-hidden>{format.storyDate(year, 'short')}</span>
    </p>
  )
}

interface EndsProps {
  buckets: readonly Bucket[]
  range: Range
  /** The bar under the pointer. */
  hovered: number | undefined
  /** A click opens a bar. */
  opens: boolean
}

/** The dates under the bars, for the eye; the sliders say them. */
function Ends({ buckets, range: [first, last], hovered, opens }: EndsProps) {
  const { t, format } = useI18n()
  const dateAt = (index: number) => format.storyDate(buckets[index]?.date ?? '', 'short')
  const pointed = hovered === undefined ? undefined : buckets[hovered]
  return (
    <p className={styles.ends} aria-hidden>
      <span>{dateAt(first)}</span>
      {pointed && hovered !== undefined && (
        <span>
          {t.filters.valueCount(dateAt(hovered), pointed.count)}
          {opens && ` · ${t.timeline.clickHint}`}
        </span>
      )}
      <span>{dateAt(last)}</span>
    </p>
  )
}
