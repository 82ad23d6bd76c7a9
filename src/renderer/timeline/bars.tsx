/** The bars of the timeline; those chosen in colour. */
import type { Bucket } from './buckets'
import styles from './timeline.module.css'

interface Props {
  buckets: readonly Bucket[]
  first: number
  last: number
}

export function Bars({ buckets, first, last }: Props) {
  const highest = Math.max(1, ...buckets.map(({ count }) => count))
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
