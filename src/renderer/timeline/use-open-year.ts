/** A year whose months are looked at, where the bars are years. */
import { useState } from 'react'
import type { Filters } from '../../contract/search'
import { useView } from '../shell/view-state'

type Published = Filters['published']

export function useOpenYear(areYears: boolean) {
  const { view, change } = useView()
  const { published } = view.filters
  const [opened, setOpened] = useState<{ year: string; before: Published }>()
  const filterBy = (published: Published) => change({ filters: { ...view.filters, published } })
  return {
    year: areYears ? yearOf(published, opened?.year) : undefined,
    published,
    filterBy,
    open(year: string) {
      setOpened({ year, before: published })
      filterBy({ from: year, to: year })
    },
    /** Back to all years, and to the range that was chosen among them. */
    leave() {
      setOpened(undefined)
      filterBy(opened?.before)
    },
  }
}

/** A range within one year is one of its months, unless it is the whole year and nobody opened it. */
function yearOf({ from, to }: { from?: string; to?: string } = {}, opened: string | undefined): string | undefined {
  const year = from?.slice(0, 4)
  if (!from || !to || year !== to.slice(0, 4)) return undefined
  const isWhole = from.length === 4 && to.length === 4
  return isWhole && year !== opened ? undefined : year
}
