/** The text of a story, drawn from its blocks, with the highlights in it. */
import { memo, type RefObject, useEffect, useMemo } from 'react'
import type { Story } from '../../contract/story'
import { useFind } from '../find/use-find'
import { textDirection } from '../i18n/text-direction'
import { type PlacedMark, placeMarks } from './marks'
import { PieceView } from './piece-view'
import { type Correction, useReading } from './reading'
import styles from './story-body.module.css'
import { layOut, type Section } from './story-layout'
import { drawnRange } from './text-position'
import { useGradual } from './use-gradual'
import { useReadingPlace } from './use-reading-place'
import { useSearchHits } from './use-search-hits'
import { useWholeForPrint } from './use-whole-for-print'

interface Props {
  scroller: RefObject<HTMLElement | null>
  root: RefObject<HTMLDivElement | null>
  story: Story
  isReadOnly: boolean
}

const none: PlacedMark[] = []

export function StoryBody({ scroller, root, story, isReadOnly }: Props) {
  const { annotations, askCorrection, selectedId, select, jump, showsLeftOut } = useReading()
  const sections = useMemo(() => layOut(story.blocks, showsLeftOut), [story.blocks, showsLeftOut])
  const marks = useMemo(() => placeMarks(story.body, annotations), [story.body, annotations])
  const marksOf = useMemo(() => bySection(sections, marks), [sections, marks])
  const [shown, showUpTo] = useGradual(sections.length, sections)

  // Looked through when the first part is drawn and when all is, not at every part in between.
  const isWhole = shown === sections.length
  const drawn = useMemo(() => ({ sections, marks, isWhole }), [sections, marks, isWhole])
  useSearchHits(root, story.id, drawn)

  /** Whether the text is drawn as far as a place of the body; if not, it soon will be. */
  const show = (offset: number) => {
    const section = sections.findIndex(({ end }) => end > offset)
    if (section >= shown) showUpTo(section)
    return section < shown
  }
  useFind(root, drawn, show)
  useReadingPlace(scroller, root, story.id, show)
  useWholeForPrint(() => showUpTo(sections.length))

  const target = jump ? marks.find((mark) => mark.id === jump.id) : undefined
  const targetSection = target ? sections.findIndex((section) => section.end > target.start) : -1
  // biome-ignore lint/correctness/useExhaustiveDependencies: a jump is made once, when its section is there
  useEffect(() => {
    if (!target || targetSection < 0 || !root.current) return
    if (targetSection >= shown) return showUpTo(targetSection)
    const range = drawnRange(root.current, target.start, target.end)
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }, [jump, targetSection >= shown])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list of highlights and [ ] do the same with keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on a drawn highlight is a convenience
    <div
      ref={root}
      className={styles.body}
      lang={story.language}
      dir={textDirection(story.language)}
      onClick={(event) => select(clickedMark(event.target, selectedId))}
    >
      {sections.slice(0, shown).map((section, index) => (
        <SectionView
          key={section.pieces[0]?.key}
          section={section}
          marks={marksOf[index] ?? none}
          onCorrect={showsLeftOut && !isReadOnly ? askCorrection : undefined}
          selectedId={marksOf[index]?.some((mark) => mark.id === selectedId) ? selectedId : undefined}
        />
      ))}
    </div>
  )
}

interface SectionProps {
  section: Section
  marks: PlacedMark[]
  selectedId?: string
  /** Given: every block says its role, and the role can be corrected. */
  onCorrect?(correction: Correction): void
}

const SectionView = memo(function SectionView({ section, ...rest }: SectionProps) {
  return (
    <div className={styles.section}>
      {section.pieces.map((piece) => (
        <PieceView key={piece.key} piece={piece} {...rest} />
      ))}
    </div>
  )
})

/** Sections without a highlight share one empty list, so that they are not drawn again. */
function bySection(sections: Section[], marks: PlacedMark[]): PlacedMark[][] {
  const lists = sections.map(() => none)
  for (const mark of marks) {
    let index = firstEndingAfter(sections, mark.start)
    for (; index < sections.length && (sections[index]?.start ?? 0) < mark.end; index++) {
      if (lists[index] === none) lists[index] = []
      lists[index]?.push(mark)
    }
  }
  return lists
}

function firstEndingAfter(sections: Section[], offset: number): number {
  let low = 0
  let high = sections.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sections[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** Where highlights overlap, clicking again goes to the one beneath. */
function clickedMark(target: EventTarget, selectedId: string | undefined): string | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-marks]') : null
  const ids = mark?.dataset.marks?.split(' ') ?? []
  const place = selectedId === undefined ? -1 : ids.indexOf(selectedId)
  return place > 0 ? ids[place - 1] : ids.at(-1)
}
