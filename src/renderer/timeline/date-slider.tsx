/** One end of a range of dates. */
import type { KeyboardEvent, Ref } from 'react'
import styles from './timeline.module.css'

interface Props {
  ref?: Ref<HTMLInputElement>
  label: string
  value: number
  limit: number
  /** The date at the value. */
  text: string
  /** Id of what tells which keys do more. */
  describedBy?: string
  onChange(value: number): void
  onKeyDown(event: KeyboardEvent): void
}

export function DateSlider({ ref, label, value, limit, text, describedBy, onChange, onKeyDown }: Props) {
  return (
    <input
      ref={ref}
      type="range"
      className={styles.slider}
      aria-label={label}
      aria-valuetext={text}
      aria-describedby={describedBy}
      min={0}
      max={limit}
      value={value}
      onChange={(event) => onChange(event.target.valueAsNumber)}
      onKeyDown={onKeyDown}
    />
  )
}
