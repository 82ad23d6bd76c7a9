/** When the stories in the list were published, as bars; a range of dates is brushed on them, or set with two sliders. */
import { type PointerEvent, useMemo, useState } from 'react'
import { useI18n } from '../i18n/i18n'
import { useResults } from '../library/results'
import { useView } from '../shell/view-state'
import { type Bucket, bucketsOf, filterOf, type Range, rangeOf } from './buckets'
import styles from './timeline.module.css'

export function Timeline() {
  const { answer } = useResults()
  const buckets = useMemo(() => bucketsOf(answer?.timeline ?? []), [answer?.timeline])
  return buckets.length < 2 ? null : <Histogram buckets={buckets} />
}

function Histogram({ buckets }: { buckets: readonly Bucket[] }) {
  const { t, format } = useI18n()
  const { view, change } = useView()
  const chosen = rangeOf(buckets, view.filters.published)
  const [brushed, setBrushed] = useState<Range>()
  const [hovered, setHovered] = useState<number>()
  const [first, last] = brushed ?? chosen
  const choose = (range: Range) => change({ filters: { ...view.filters, published: filterOf(buckets, range) } })
  const brush = useBrush(buckets.length, { setBrushed, setHovered, choose })
  const dateAt = (index: number) => format.storyDate(buckets[index]?.date ?? '', 'short')
  const pointed = hovered === undefined ? undefined : buckets[hovered]
  return (
    <fieldset className={styles.timeline}>
      <legend className={styles.name}>{t.timeline.label}</legend>
      <div className={styles.chart} {...brush}>
        <Bars buckets={buckets} first={first} last={last} />
      </div>
      <div className={styles.sliders}>
        <DateSlider
          label={t.timeline.from}
          value={first}
          limit={buckets.length - 1}
          text={dateAt(first)}
          onChange={(value) => choose([Math.min(value, last), last])}
        />
        <DateSlider
          label={t.timeline.to}
          value={last}
          limit={buckets.length - 1}
          text={dateAt(last)}
          onChange={(value) => choose([first, Math.max(value, first)])}
        />
      </div>
      <p className={styles.ends} aria-hidden>
        <span>{dateAt(first)}</span>
        {pointed && <span>{t.filters.valueCount(dateAt(hovered ?? 0), pointed.count)}</span>}
        <span>{dateAt(last)}</span>
      </p>
    </fieldset>
  )
}

function Bars({ buckets, first, last }: { buckets: readonly Bucket[]; first: number; last: number }) {
  const highest = Math.max(...buckets.map(({ count }) => count))
  return (
    <svg className={styles.bars} viewBox={`0 0 ${buckets.length} 1`} preserveAspectRatio="none" aria-hidden>
      {buckets.map(({ date, count }, index) => {
        // One story among thousands is still to be seen.
        const height = count === 0 ? 0 : Math.max(0.06, count / highest)
        return (
          <rect
            key={date}
            x={index + 0.08}
            width={0.84}
            y={1 - height}
            height={height}
            data-chosen={(index >= first && index <= last) || undefined}
          />
        )
      })}
    </svg>
  )
}

interface DateSliderProps {
  label: string
  value: number
  limit: number
  text: string
  onChange(value: number): void
}

function DateSlider({ label, value, limit, text, onChange }: DateSliderProps) {
  return (
    <input
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={text}
      min={0}
      max={limit}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
    />
  )
}

interface Brushing {
  setBrushed(range: Range | undefined): void
  setHovered(index: number | undefined): void
  choose(range: Range): void
}

/** Drawing a range with a pointer: from where it goes down to where it comes up. A click is the range of one bar. */
function useBrush(count: number, { setBrushed, setHovered, choose }: Brushing) {
  const [start, setStart] = useState<number>()
  const at = (event: PointerEvent<HTMLElement>) => {
    const { left, right, width } = event.currentTarget.getBoundingClientRect()
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const along = (isRightToLeft ? right - event.clientX : event.clientX - left) / width
    return Math.min(count - 1, Math.max(0, Math.floor(along * count)))
  }
  const range = (from: number, to: number): Range => [Math.min(from, to), Math.max(from, to)]
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setStart(at(event))
      setBrushed(range(at(event), at(event)))
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      setHovered(at(event))
      if (start !== undefined) setBrushed(range(start, at(event)))
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (start !== undefined) choose(range(start, at(event)))
      setStart(undefined)
      setBrushed(undefined)
    },
    onPointerLeave: () => setHovered(undefined),
    onPointerCancel() {
      setStart(undefined)
      setBrushed(undefined)
    },
  }
}
