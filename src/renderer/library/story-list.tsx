/** The list of found stories: only the rows on screen exist, and one of them is the cursor. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { putStories } from '../collections/dragged-stories'
import { useI18n } from '../i18n/i18n'
import { useChosen } from '../selection/selection'
import { useMany } from '../selection/use-many'
import { places } from '../shell/places'
import { useSettings } from '../shell/settings'
import { useView } from '../shell/view-state'
import { useMoveToTrash } from '../trash/use-trash'
import { useResults } from './results'
import styles from './story-list.module.css'
import { StoryRow } from './story-row'
import { useCursor } from './use-cursor'
import { useListKeys } from './use-list-keys'

/** Row heights in CSS pixels; fixed, so that a list of any length knows its own height. */
const rowHeights = { comfortable: 128, compact: 58 } as const
const dividerHeight = 36

export function StoryList() {
  const { t } = useI18n()
  const results = useResults()
  const { view } = useView()
  const { density } = useSettings().settings
  const scroller = useRef<HTMLDivElement>(null)
  const total = results.answer?.total ?? 0
  const fullMatches = results.answer?.fullMatches ?? 0
  const divider = fullMatches < total ? fullMatches : -1

  const virtualizer = useRows({ scroller, total, divider, density })
  const { cursor, moveTo } = useCursor(total, (index) => virtualizer.scrollToIndex(index))
  const rows = virtualizer.getVirtualItems()
  const from = rows[0]?.index ?? 0
  const to = rows.at(-1)?.index ?? 0
  useEffect(() => results.showing(from, to), [results, from, to])

  const pageLength = () => Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[density]) - 1
  const moveToTrash = useMoveToTrash()
  const many = useMany()
  const chosen = useChosen()
  const trash = () => {
    const hit = results.hitAt(cursor)
    if (!moveToTrash) return
    if (chosen.ids.size > 0) void many.trash([...chosen.ids]).then(chosen.clear)
    else if (hit) void moveToTrash(hit)
  }
  const onKeyDown = useListKeys({ cursor, total, pageLength, moveTo, trash, chosen })
  // Rows are not drawn again when only these functions are new, so they ask for what is chosen at the time.
  const latest = useRef(chosen)
  useLayoutEffect(() => {
    latest.current = chosen
  })
  const onChoose = (index: number, isRange: boolean) =>
    isRange ? latest.current.extendTo(index) : latest.current.toggle(index)
  const onDrag = (data: DataTransfer, id: string) => {
    const { ids } = latest.current
    putStories(data, ids.has(id) ? [...ids] : [id])
  }

  return (
    <div
      ref={scroller}
      id={places.list}
      className={styles.list}
      role="listbox"
      aria-multiselectable
      aria-label={t.search.results}
      aria-activedescendant={cursor >= 0 ? rowId(cursor) : undefined}
      aria-busy={results.isSearching}
      data-choosing={chosen.ids.size > 0 || undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start, size }) => (
          <div
            key={index}
            role="presentation"
            className={styles.place}
            style={{ height: size, translate: `0 ${start}px` }}
          >
            {index === divider && <PartialDivider stories={total - fullMatches} />}
            <StoryRow
              id={rowId(index)}
              hit={results.hitAt(index)}
              position={index + 1}
              total={total}
              isOpen={results.hitAt(index)?.id === view.storyId}
              isChosen={chosen.ids.has(results.hitAt(index)?.id ?? '')}
              isCursor={index === cursor}
              isCompact={density === 'compact'}
              onOpen={() => moveTo(index)}
              onChoose={(isRange) => onChoose(index, isRange)}
              onDrag={onDrag}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

interface Rows {
  scroller: RefObject<HTMLElement | null>
  total: number
  /** The row under the divider, -1: none. */
  divider: number
  density: keyof typeof rowHeights
}

function useRows({ scroller, total, divider, density }: Rows) {
  const { question } = useResults()
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeights[density] + (index === divider ? dividerHeight : 0),
    overscan: 8,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights follow from these two
  useEffect(() => virtualizer.measure(), [density, divider])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [question])
  return virtualizer
}

/** Below it: stories with only some of the words. The count above the list says the same to who cannot see it. */
function PartialDivider({ stories }: { stories: number }) {
  const { t } = useI18n()
  return (
    <p aria-hidden className={styles.divider} style={{ height: dividerHeight }}>
      {t.search.partialDivider(stories)}
    </p>
  )
}

const rowId = (index: number) => `story-row-${index}`
