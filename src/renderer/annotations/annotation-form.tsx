/** The note, tags and colour of one highlight, being written. */
import { useState } from 'react'
import { TextArea, TextField } from 'react-aria-components'
import type { Annotation } from '../../contract/annotation'
import { Button } from '../controls/button'
import { TagEditor } from '../controls/tag-editor'
import { useI18n } from '../i18n/i18n'
import styles from './annotation-list.module.css'
import { ColorChoice } from './color-choice'
import { type Draft, drafts } from './drafts'
import { useAnnotationActions } from './use-annotation-actions'

interface Props {
  annotation: Annotation
  /** Asked for just now, rather than found unfinished: the keyboard goes to the note. */
  takesFocus: boolean
  onDone(): void
}

export function AnnotationForm({ annotation, takesFocus, onDone }: Props) {
  const { t } = useI18n()
  const { update } = useAnnotationActions()
  const [draft, setDraft] = useState<Draft>(() => drafts.get(annotation.id) ?? draftOf(annotation))
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    drafts.set(annotation.id, next)
    setDraft(next)
  }
  const close = () => {
    drafts.delete(annotation.id)
    onDone()
  }
  const save = async () => {
    if (await update({ id: annotation.id, ...draft })) close()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        if (event.key === 'Escape') {
          event.stopPropagation()
          close()
        }
      }}
    >
      <TextField
        aria-label={t.annotations.note}
        value={draft.note}
        onChange={(note) => change({ note })}
        maxLength={100_000}
        autoFocus={takesFocus}
      >
        <TextArea className={styles.note} rows={4} placeholder={t.annotations.notePlaceholder} dir="auto" />
      </TextField>
      <TagEditor label={t.tags.label} tags={draft.tags} onChange={(tags) => change({ tags })} />
      <ColorChoice chosen={draft.color} onChoose={(color) => change({ color })} />
      <div className={styles.formActions}>
        <Button type="submit" tone="primary">
          {t.app.save}
        </Button>
        <Button onPress={close}>{t.app.cancel}</Button>
      </div>
    </form>
  )
}

function draftOf({ note = '', tags, color }: Annotation): Draft {
  return { note, tags, color }
}
