/** The small toolbar over a selected passage: a colour highlights it, the pen highlights and opens the note. */
import { MessageSquarePlus, Quote } from 'lucide-react'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { Button, Toolbar } from 'react-aria-components'
import { annotationColors } from '../../contract/annotation'
import { useCitation } from '../citation/use-citation'
import { IconButton } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { useReading } from '../reader/reading'
import { drawnRange } from '../reader/text-position'
import swatches from './color-choice.module.css'
import styles from './selection-toolbar.module.css'
import { useHighlight } from './use-annotation-actions'

/** @param scroller the positioned element the toolbar floats in */
export function SelectionToolbar({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const { t } = useI18n()
  const { bodyRoot, selection, lastColor } = useReading()
  const highlight = useHighlight()
  const cite = useCitation()
  const [place, setPlace] = useState<{ top: number; left: number }>()
  useLayoutEffect(() => {
    const root = bodyRoot.current
    const frame = scroller.current
    const box = selection && root && drawnRange(root, selection.start, selection.end)?.getBoundingClientRect()
    if (!box || !frame) return setPlace(undefined)
    const outer = frame.getBoundingClientRect()
    const left = Math.min(Math.max(box.left + box.width / 2 - outer.left, 120), outer.width - 120)
    setPlace({ top: Math.max(box.top - outer.top, 52) + frame.scrollTop, left })
  }, [selection, bodyRoot, scroller])
  if (!selection || !place) return null
  return (
    <Toolbar aria-label={t.annotations.toolbar} className={styles.toolbar} style={place}>
      {annotationColors.map((color) => (
        <Button
          key={color}
          aria-label={`${t.annotations.highlight}: ${t.annotations.colors[color]}`}
          className={`${swatches.swatch} ${color === lastColor ? styles.last : ''}`}
          data-color={color}
          onPress={() => void highlight({ color })}
        />
      ))}
      <span className={styles.rule} />
      <IconButton
        icon={MessageSquarePlus}
        label={t.annotations.withNote}
        shortcut="N"
        onPress={() => void highlight({ withNote: true })}
      />
      <IconButton icon={Quote} label={t.citation.copyQuote} shortcut="C" onPress={() => void cite()} />
    </Toolbar>
  )
}
