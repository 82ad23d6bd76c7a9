/** The two ends of a range of dates, each to be moved with the keyboard. */
import { type KeyboardEvent, type Ref, useId } from 'react'
import { useI18n } from '../i18n/i18n'
import type { Bucket, Range } from './buckets'
import styles from './timeline.module.css'

interface Props {
  /** The first of the two. */
  ref: Ref<HTMLInputElement>
  buckets: readonly Bucket[]
  range: Range
  onChoose(range: Range): void
  /** Enter on an end opens its bar. */
  onOpen: ((index: number) => void) | undefined
  onLeave: (() => void) | undefined
}

export function RangeSliders({ ref, buckets, range: [first, last], onChoose, onOpen, onLeave }: Props) {
  const { t, format } = useI18n()
  const hintId = useId()
  const sliderAt = (value: number) => ({
    type: 'range',
    className: styles.slider,
    'aria-valuetext': format.storyDate(buckets[value]?.date ?? '', 'short'),
    'aria-describedby': onOpen && hintId,
    min: 0,
    max: buckets.length - 1,
    value,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') onOpen?.(value)
      else if (event.key === 'Escape') onLeave?.()
    },
  })
  return (
    <div className={styles.sliders}>
      <input
        ref={ref}
        aria-label={t.timeline.from}
        {...sliderAt(first)}
        onChange={(event) => onChoose([Math.min(event.target.valueAsNumber, last), last])}
      />
      <input
        aria-label={t.timeline.to}
        {...sliderAt(last)}
        onChange={(event) => onChoose([first, Math.max(event.target.valueAsNumber, first)])}
      />
      {onOpen && (
        <span id={hintId} hidden>
          {t.timeline.enterHint}
        </span>
      )}
    </div>
  )
}
