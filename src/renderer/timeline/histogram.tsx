/** Bars with a range on them: brushed with a pointer or set with two sliders; a year among them is opened into its months. */
import { ArrowLeft } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { Filters } from '../../contract/search'
import { Button } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { Bars } from './bars'
import { type Bucket, filterOf, type Range, rangeOf } from './buckets'
import { DateSlider } from './date-slider'
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
  const { t, format } = useI18n()
  const [brushed, setBrushed] = useState<Range>()
  const [hovered, setHovered] = useState<number>()
  const hintId = useId()
  const slider = useRef<HTMLInputElement>(null)
  const [first, last] = brushed ?? rangeOf(buckets, published)
  const choose = (range: Range) => onChoose(filterOf(buckets, range))
  const open = onOpen && ((index: number) => buckets[index] && onOpen(buckets[index].date))
  const leave = () => {
    onLeave?.()
    slider.current?.focus()
  }
  const pick = ([from, to]: Range) => {
    if (!open || from !== to) return choose([from, to])
    open(from)
    slider.current?.focus()
  }
  const brush = useBrush(buckets.length, { setBrushed, setHovered, choose: pick })
  const dateAt = (index: number) => format.storyDate(buckets[index]?.date ?? '', 'short')
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.key === 'Enter') open?.(index)
    else if (event.key === 'Escape') onLeave?.()
  }
  const ends = [
    { label: t.timeline.from, value: first, onChange: (value: number) => choose([Math.min(value, last), last]) },
    { label: t.timeline.to, value: last, onChange: (value: number) => choose([first, Math.max(value, first)]) },
  ]
  const pointed = hovered === undefined ? undefined : buckets[hovered]
  return (
    <fieldset className={styles.timeline}>
      <legend className={styles.name}>
        {year === undefined ? t.timeline.label : `${t.timeline.label}: ${t.timeline.openYear(year)}`}
      </legend>
      {year !== undefined && (
        <p className={styles.year}>
          <Button tone="quiet" icon={ArrowLeft} onPress={leave}>
            {t.timeline.allYears}
          </Button>
          <span aria-hidden>{format.storyDate(year, 'short')}</span>
        </p>
      )}
      <div className={styles.chart} data-opens={onOpen !== undefined || undefined} {...brush}>
        <Bars buckets={buckets} first={first} last={last} />
      </div>
      <div className={styles.sliders}>
        {ends.map(({ label, value, onChange }, index) => (
          <DateSlider
            key={label}
            ref={index === 0 ? slider : undefined}
            {...{ label, value, onChange }}
            limit={buckets.length - 1}
            text={dateAt(value)}
            describedBy={onOpen && hintId}
            onKeyDown={(event) => onKeyDown(event, value)}
          />
        ))}
      </div>
      {onOpen && (
        <span id={hintId} hidden>
          {t.timeline.enterHint}
        </span>
      )}
      <p className={styles.ends} aria-hidden>
        <span>{dateAt(first)}</span>
        {pointed && (
          <span>
            {t.filters.valueCount(dateAt(hovered ?? 0), pointed.count)}
            {onOpen && ` · ${t.timeline.clickHint}`}
          </span>
        )}
        <span>{dateAt(last)}</span>
      </p>
    </fieldset>
  )
}
