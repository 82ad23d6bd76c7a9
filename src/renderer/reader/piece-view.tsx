/** One block of a story, or a piece of a long one: body roles as text, every other role with its label and reason. */
import { memo } from 'react'
import { isBodyRole } from '../../contract/story'
import { splitControls } from '../controls/direction-controls'
import { ControlLabel, SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { type MarkedRun, markRuns, type PlacedMark } from './marks'
import styles from './story-body.module.css'
import type { Piece } from './story-layout'

interface Props {
  piece: Piece
  marks: PlacedMark[]
  selectedId?: string
}

const elements = { heading: 'h3', quote: 'blockquote' } as const

export const PieceView = memo(function PieceView({ piece, marks, selectedId }: Props) {
  const { block, text, start } = piece
  if (!isBodyRole(block.role) || start === undefined) return <LeftOut piece={piece} />
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
})

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

function LeftOut({ piece }: { piece: Piece }) {
  const { t } = useI18n()
  return (
    <div className={styles.leftOut} role="note" aria-label={t.reader.roles[piece.block.role]}>
      <span className={styles.role}>
        {t.reader.roles[piece.block.role]}
        {piece.block.reason && <span className={styles.reason}>{piece.block.reason}</span>}
      </span>
      <p className={styles.leftOutText}>
        <SafeText text={piece.text} />
      </p>
    </div>
  )
}
