/** One found story in the list: outlet and date, title, the words found, highlights and tags. */
import { Check, Highlighter } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { Hit } from '../../contract/search'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import styles from './story-list.module.css'

/** What is drawn of a title; the rest could not be seen, and ten thousand characters would cost a frame. */
const titleShown = 240

interface Props {
  id: string
  hit: Hit | undefined
  position: number
  total: number
  isOpen: boolean
  isChosen: boolean
  isCursor: boolean
  isCompact: boolean
  onOpen(): void
  /** @param isRange from what was chosen last to here */
  onChoose(isRange: boolean): void
  onDrag(data: DataTransfer, id: string): void
}

export const StoryRow = memo(function StoryRow({ hit, onOpen, onChoose, onDrag, ...row }: Props) {
  const onClick = (event: MouseEvent) => {
    if (event.shiftKey) onChoose(true)
    else if (event.ctrlKey || event.metaKey || isBox(event.target)) onChoose(false)
    else onOpen()
  }
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus is on the listbox, which names its active row
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox handles the keys of its rows
    <div
      id={row.id}
      role="option"
      aria-selected={row.isChosen}
      aria-current={row.isOpen || undefined}
      aria-posinset={row.position}
      aria-setsize={row.total}
      className={styles.row}
      data-cursor={row.isCursor || undefined}
      draggable={hit !== undefined}
      onDragStart={(event) => hit && onDrag(event.dataTransfer, hit.id)}
      onClick={onClick}
    >
      {hit ? <Filled hit={hit} isCompact={row.isCompact} isChosen={row.isChosen} /> : <Waiting />}
    </div>
  )
}, isSameRow)

/** The functions are made anew at every render of the list, and do the same for the same row. */
function isSameRow(before: Props, after: Props): boolean {
  return (
    before.hit === after.hit &&
    before.position === after.position &&
    before.total === after.total &&
    before.isOpen === after.isOpen &&
    before.isChosen === after.isChosen &&
    before.isCursor === after.isCursor &&
    before.isCompact === after.isCompact
  )
}

/** The box is for the pointer; the row itself says that it is chosen. */
const isBox = (target: EventTarget) => target instanceof Element && target.closest('[data-box]') !== null

function Filled({ hit, isCompact, isChosen }: { hit: Hit; isCompact: boolean; isChosen: boolean }) {
  const { t, format } = useI18n()
  return (
    <>
      <span className={styles.meta}>
        <span className={styles.box} data-box data-chosen={isChosen || undefined} aria-hidden>
          {isChosen && <Check size={11} strokeWidth={3.5} />}
        </span>
        <span className={styles.outlet}>
          <bdi>{hit.outlet ?? (hit.language ? format.languageName(hit.language) : '')}</bdi>
        </span>
        {hit.annotationCount > 0 && (
          <span className={styles.highlights} title={t.app.highlights(hit.annotationCount)}>
            <Highlighter size={12} aria-hidden />
            <span aria-hidden>{format.number(hit.annotationCount)}</span>
            <span className={styles.spoken}>{t.app.highlights(hit.annotationCount)}</span>
          </span>
        )}
        <span className={styles.date}>
          {hit.publishedAt ? format.storyDate(hit.publishedAt, 'short') : t.search.undated}
        </span>
      </span>
      <span className={styles.words}>
        <span className={styles.title} dir="auto" lang={hit.language}>
          {hit.title ? (
            <SafeText
              text={hit.title.slice(0, titleShown)}
              marks={hit.titleMarks.filter(([, end]) => end <= titleShown)}
            />
          ) : (
            t.search.untitled
          )}
        </span>
        {!isCompact && (
          <span className={styles.snippet} dir="auto" lang={hit.language}>
            <SafeText text={hit.snippet} marks={hit.snippetMarks} />
          </span>
        )}
      </span>
    </>
  )
}

function Waiting() {
  return (
    <span className={styles.waiting} aria-hidden>
      <i />
      <i />
      <i />
    </span>
  )
}
