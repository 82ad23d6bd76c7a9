/** When the stories in the list were published, as bars of months or years; a range of dates is chosen on them. */
import { memo, useMemo } from 'react'
import type { Timeline as Counts } from '../../contract/search'
import { useSettledResults } from '../library/results'
import { areYears, bucketsOf, monthsOf } from './buckets'
import { Histogram } from './histogram'
import { useOpenYear } from './use-open-year'

const none: Counts = []

export const Timeline = memo(function Timeline() {
  const counts = useSettledResults().answer?.timeline ?? none
  const all = useMemo(() => bucketsOf(counts), [counts])
  const { year, published, filterBy, open, leave } = useOpenYear(areYears(all))
  const months = useMemo(() => (year === undefined ? [] : monthsOf(counts, year)), [counts, year])
  if (all.length < 2) return null
  if (year === undefined) {
    const onOpen = areYears(all) ? open : undefined
    return <Histogram buckets={all} published={published} onChoose={filterBy} onOpen={onOpen} />
  }
  return (
    <Histogram
      buckets={months}
      published={published}
      onChoose={(range) => filterBy(range ?? { from: year, to: year })}
      year={year}
      onLeave={leave}
    />
  )
})
