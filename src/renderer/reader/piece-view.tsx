/** One block of a story, or a piece of a long one: body roles as text, every other role with its label and reason. */
import { ChevronDown } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { isBodyRole } from '../../contract/story'
import { ArchiveText } from '../controls/archive-text'
import { splitControls } from '../controls/direction-controls'
import { ControlLabel, SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { textDirection } from '../i18n/text-direction'
import { type MarkedRun, markRuns, type PlacedMark } from './marks'
import type { Correction } from './reading'
import styles from './story-body.module.css'
import type { Piece } from './story-layout'

interface Props {
  piece: Piece
  marks: PlacedMark[]
  selectedId?: string
  onCorrect?(correction: Correction): void
}

const elements = { heading: 'h3', quote: 'blockquote' } as const

export const PieceView = memo(function PieceView({ onCorrect, ...props }: Props) {
  const { block, start, isFirst } = props.piece
  const role = onCorrect && isFirst ? <RoleButton piece={props.piece} onCorrect={onCorrect} /> : undefined
  if (!isBodyRole(block.role) || start === undefined) return <LeftOut piece={props.piece} role={role} />
  return (
    <>
      {role}
      <BodyText {...props} start={start} />
    </>
  )
})

function BodyText({ piece, marks, selectedId, start }: Omit<Props, 'onCorrect'> & { start: number }) {
  const { block, text } = piece
  const Element = elements[block.role as keyof typeof elements] ?? 'p'
  const runs = markRuns(text, start, marks)
  const isPlain = runs.length === 1 && runs[0]?.marks.length === 0 && splitControls(text).length === 1
  const common = {
    className: `${styles.piece} ${styles[block.role] ?? ''}`,
    'data-level': block.level,
    'data-continues': piece.continues || undefined,
  }
  if (isPlain) {
    return (
      <Element {...common} data-start={start}>
        {text}
      </Element>
    )
  }
  return (
    <Element {...common}>
      {runs.map((run) => (
        <RunView key={run.start} run={run} selectedId={selectedId} />
      ))}
    </Element>
  )
}

function RunView({ run, selectedId }: { run: MarkedRun; selectedId?: string }) {
  const pieces = splitControls(run.text).map((piece) =>
    piece.control ? (
      <ControlLabel key={piece.start} character={piece.text} start={run.start + piece.start} />
    ) : (
      <span key={piece.start} data-start={run.start + piece.start}>
        {piece.text}
      </span>
    ),
  )
  const top = run.marks.at(-1)
  if (!top) return pieces
  const beneath = run.marks.at(-2)
  const isSelected = run.marks.some((mark) => mark.id === selectedId)
  return (
    <mark
      className={styles.mark}
      data-color={top.color}
      data-beneath={beneath?.color}
      data-selected={isSelected || undefined}
      data-marks={run.marks.map((mark) => mark.id).join(' ')}
    >
      {pieces}
    </mark>
  )
}

function LeftOut({ piece, role }: { piece: Piece; role: ReactNode }) {
  const { t, language } = useI18n()
  const { block, text } = piece
  return (
    <div className={styles.leftOut} role="note" aria-label={t.reader.roles[block.role]}>
      <span className={styles.leftOutHead}>
        {role ?? t.reader.roles[block.role]}
        {block.reason && (
          <span className={styles.reason} lang={language} dir={textDirection(language)}>
            <ArchiveText text={block.reason} />
          </span>
        )}
      </span>
      <p className={styles.leftOutText}>
        <SafeText text={text} />
      </p>
    </div>
  )
}

function RoleButton({ piece, onCorrect }: { piece: Piece; onCorrect(correction: Correction): void }) {
  const { t } = useI18n()
  const role = t.reader.roles[piece.block.role]
  return (
    <button
      type="button"
      className={styles.role}
      aria-label={t.reader.correctRole(role)}
      aria-haspopup="menu"
      onClick={(event) => onCorrect({ index: piece.index, button: event.currentTarget })}
    >
      {role}
      <ChevronDown size={12} aria-hidden />
    </button>
  )
}
