/** The story's highlights beside its text, in the order of the text. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import type { Annotation } from '../../contract/annotation'
import { IconButton } from '../controls/button'
import { SafeText } from '../controls/safe-text'
import { TagList } from '../controls/tag-list'
import { useI18n } from '../i18n/i18n'
import { textDirection } from '../i18n/text-direction'
import { placeMarks } from '../reader/marks'
import { useReading } from '../reader/reading'
import { AnnotationForm } from './annotation-form'
import styles from './annotation-list.module.css'
import { drafts } from './drafts'
import { useAnnotationActions } from './use-annotation-actions'

/** What is shown of a long quote. */
const quoteShown = 280

export function AnnotationList({ isReadOnly }: { isReadOnly: boolean }) {
  const { t, format } = useI18n()
  const { annotations } = useReading()
  return (
    <aside className={styles.list} aria-label={t.annotations.label}>
      <h3 className={styles.heading} aria-live="polite">
        {t.annotations.label}
        {annotations.length > 0 && <span className={styles.count}>{format.number(annotations.length)}</span>}
      </h3>
      {annotations.length > 0 && <Cards isReadOnly={isReadOnly} />}
      {annotations.length === 0 && !isReadOnly && <p className={styles.none}>{t.annotations.none}</p>}
    </aside>
  )
}

/** Only the cards on screen exist: a story may have ten thousand highlights. */
function Cards({ isReadOnly }: { isReadOnly: boolean }) {
  const { story, annotations, selectedId, editedId } = useReading()
  const scroller = useRef<HTMLDivElement>(null)
  const placed = useMemo(
    () => new Set(placeMarks(story.body, annotations).map((mark) => mark.id)),
    [story.body, annotations],
  )
  const virtualizer = useVirtualizer({
    count: annotations.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 130,
    getItemKey: (index) => annotations[index]?.id ?? index,
    gap: 12,
    overscan: 4,
  })
  const atHand = annotations.findIndex((one) => one.id === (editedId ?? selectedId))
  useEffect(() => {
    if (atHand >= 0) virtualizer.scrollToIndex(atHand)
  }, [atHand, virtualizer])
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol className={styles.cards} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const annotation = annotations[index]
          return (
            annotation && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ translate: `0 ${start}px` }}
                aria-setsize={annotations.length}
                aria-posinset={index + 1}
                aria-current={annotation.id === selectedId || undefined}
              >
                <Card annotation={annotation} isReadOnly={isReadOnly} isPlaced={placed.has(annotation.id)} />
              </li>
            )
          )
        })}
      </ol>
    </div>
  )
}

interface CardProps {
  annotation: Annotation
  isReadOnly: boolean
  /** The passage was found in the text. */
  isPlaced: boolean
}

function Card({ annotation, isReadOnly, isPlaced }: CardProps) {
  const { t } = useI18n()
  const { story, selectedId, editedId, jumpTo, edit } = useReading()
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const isSelected = selectedId === annotation.id
  const isEdited = editedId === annotation.id || drafts.has(annotation.id)
  const done = () => {
    edit(undefined)
    // A draft found unfinished was open without being the edited one.
    redraw()
  }
  const { exact } = annotation.selector[0]
  const quote = exact.length > quoteShown ? `${exact.slice(0, quoteShown)}…` : exact
  return (
    <div className={styles.card} data-color={annotation.color} data-selected={isSelected || undefined}>
      <button
        type="button"
        className={styles.quote}
        aria-label={t.annotations.goTo(quote)}
        lang={story.language}
        dir={textDirection(story.language)}
        onClick={() => jumpTo(annotation.id)}
      >
        <SafeText text={quote} />
      </button>
      {!isPlaced && <p className={styles.lost}>{t.annotations.lost}</p>}
      {isEdited ? (
        <AnnotationForm annotation={annotation} takesFocus={editedId === annotation.id} onDone={done} />
      ) : (
        <CardText annotation={annotation} isReadOnly={isReadOnly} />
      )}
    </div>
  )
}

function CardText({ annotation, isReadOnly }: { annotation: Annotation; isReadOnly: boolean }) {
  const { t, format } = useI18n()
  return (
    <>
      {annotation.note && (
        <p className={styles.noteText} dir="auto">
          <SafeText text={annotation.note} />
        </p>
      )}
      {annotation.tags.length > 0 && <TagList label={t.tags.label} tags={annotation.tags} />}
      <footer className={styles.foot}>
        <time dateTime={annotation.modifiedAt}>{format.moment(annotation.modifiedAt)}</time>
        {!isReadOnly && <CardTools annotation={annotation} />}
      </footer>
    </>
  )
}

function CardTools({ annotation }: { annotation: Annotation }) {
  const { t } = useI18n()
  const { edit, select } = useReading()
  const { remove } = useAnnotationActions()
  return (
    <span className={styles.tools}>
      <IconButton
        icon={Pencil}
        label={t.annotations.edit}
        onPress={() => {
          select(annotation.id)
          edit(annotation.id)
        }}
      />
      <IconButton icon={Trash2} label={t.annotations.remove} onPress={() => void remove(annotation)} />
    </span>
  )
}
