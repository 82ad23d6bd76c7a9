/**
 * Foreign text in one line: direction controls that could make it read as something else are drawn as labels, and the
 * hits of a search are marked.
 */
import type { Marks } from '../../contract/search'
import { controlName, splitControls } from './direction-controls'
import styles from './safe-text.module.css'

export function SafeText({ text, marks = [] }: { text: string; marks?: Marks }) {
  const pieces = []
  let from = 0
  for (const [start, end] of marks) {
    if (start < from || end > text.length) continue
    pieces.push(<Runs key={from} text={text.slice(from, start)} />)
    pieces.push(
      <mark key={`m${start}`} className={styles.hit}>
        <Runs text={text.slice(start, end)} />
      </mark>,
    )
    from = end
  }
  pieces.push(<Runs key={from} text={text.slice(from)} />)
  return pieces
}

function Runs({ text }: { text: string }) {
  const runs = splitControls(text)
  if (runs.length === 1 && !runs[0]?.control) return text
  return runs.map((run) =>
    run.control ? <ControlLabel key={run.start} character={run.text} /> : <span key={run.start}>{run.text}</span>,
  )
}

/** Drawn from CSS, so that it is no text of the story: it cannot be copied, quoted or counted. */
export function ControlLabel({ character, start }: { character: string; start?: number }) {
  return (
    <span
      className={styles.control}
      data-name={controlName(character)}
      data-start={start}
      data-length={start === undefined ? undefined : character.length}
    />
  )
}
