/** Find in the open story: a field, how many were found, and the ways from one to the next. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { Input, TextField } from 'react-aria-components'
import { IconButton } from '../controls/button'
import fields from '../controls/field.module.css'
import { useI18n } from '../i18n/i18n'
import { useReading } from '../reader/reading'
import { goTo } from '../shell/places'
import styles from './find-bar.module.css'

export function FindBar() {
  const { t } = useI18n()
  const { finding, find } = useReading()
  if (!finding) return null
  const { words, found, current } = finding
  const step = (by: 1 | -1) => {
    if (found.length > 0) find({ ...finding, current: (current + by + found.length) % found.length })
  }
  const close = () => {
    find(undefined)
    goTo('reader')
  }
  return (
    <search className={styles.bar} aria-label={t.find.label}>
      <TextField
        className={styles.field}
        aria-label={t.find.label}
        autoFocus
        value={words}
        onChange={(text) => find({ words: text, found: [], current: 0 })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          else if (event.key === 'Escape') close()
          else event.continuePropagation()
        }}
      >
        <Input className={fields.input} placeholder={t.find.label} dir="auto" />
      </TextField>
      <span className={styles.count} role="status">
        {words.trim() !== '' && (found.length > 0 ? t.find.place(current + 1, found.length) : t.find.none)}
      </span>
      <IconButton icon={ChevronUp} label={t.find.previous} isDisabled={found.length === 0} onPress={() => step(-1)} />
      <IconButton icon={ChevronDown} label={t.find.next} isDisabled={found.length === 0} onPress={() => step(1)} />
      <IconButton icon={X} label={t.find.close} shortcut={t.keys.escape} onPress={close} />
    </search>
  )
}
