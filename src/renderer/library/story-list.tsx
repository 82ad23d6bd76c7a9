/** The list of found stories: only the rows on screen exist, one of them is the cursor, arrows and J/K move it. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useI18n } from '../i18n/i18n'
import { goTo, places } from '../shell/places'
import { useSettings } from '../shell/settings'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import { useResults } from './results'
import styles from './story-list.module.css'
import { StoryRow } from './story-row'
import { useCursor } from './use-cursor'

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

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeights[density] + (index === divider ? dividerHeight : 0),
    overscan: 8,
  })
  const { cursor, moveTo } = useCursor(total, (index) => virtualizer.scrollToIndex(index))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights follow from these two
  useEffect(() => virtualizer.measure(), [density, divider])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [results.question])

  const rows = virtualizer.getVirtualItems()
  const from = rows[0]?.index ?? 0
  const to = rows.at(-1)?.index ?? 0
  useEffect(() => results.showing(from, to), [results, from, to])

  const step = (by: 1 | -1) => {
    // Who reads goes on reading: the keyboard stays with the text.
    if (!document.getElementById(places.reader)?.contains(document.activeElement)) goTo('list')
    moveTo(Math.max(0, cursor + by))
  }
  useShortcut('next', () => step(1))
  useShortcut('previous', () => step(-1))

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights[density]) - 1)
    const target = {
      ArrowDown: cursor + 1,
      ArrowUp: cursor - 1,
      PageDown: cursor + page,
      PageUp: cursor - page,
      Home: 0,
      End: total - 1,
    }[event.key]
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (target !== undefined) moveTo(target)
    else if (event.key === 'Enter') goTo('reader')
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={scroller}
      id={places.list}
      className={styles.list}
      role="listbox"
      aria-label={t.search.results}
      aria-activedescendant={cursor >= 0 ? rowId(cursor) : undefined}
      aria-busy={results.isSearching}
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
            {index === divider && (
              <p aria-hidden className={styles.divider} style={{ height: dividerHeight }}>
                {t.search.partialDivider(total - fullMatches)}
              </p>
            )}
            <StoryRow
              id={rowId(index)}
              hit={results.hitAt(index)}
              position={index + 1}
              total={total}
              isOpen={results.hitAt(index)?.id === view.storyId}
              isCursor={index === cursor}
              isCompact={density === 'compact'}
              onOpen={() => moveTo(index)}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

const rowId = (index: number) => `story-row-${index}`
