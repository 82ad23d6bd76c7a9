/** Tags as removable tokens with a field that adds one; Enter or a comma adds, Delete removes the focused one. */
import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, Input, Tag, TagGroup, TagList, TextField } from 'react-aria-components'
import { useI18n } from '../i18n/i18n'
import styles from './tag-editor.module.css'

interface Props {
  label: string
  tags: readonly string[]
  onChange(tags: string[]): void
  autoFocus?: boolean
}

export function TagEditor({ label, tags, onChange, autoFocus }: Props) {
  const { t } = useI18n()
  const [draft, setDraft] = useState('')
  const add = (text: string) => {
    const added = text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '' && !tags.includes(tag))
    if (added.length > 0) onChange([...tags, ...new Set(added)])
    setDraft('')
  }
  return (
    <div className={styles.editor}>
      {tags.length > 0 && (
        <TagGroup aria-label={label} onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}>
          <TagList className={styles.list}>
            {tags.map((tag) => (
              <Tag key={tag} id={tag} textValue={tag} className={styles.tag}>
                <bdi>{tag}</bdi>
                <Button slot="remove" className={styles.remove} aria-label={t.tags.remove(tag)}>
                  <X size={12} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <TextField
        aria-label={t.tags.add}
        value={draft}
        onChange={(text) => (text.includes(',') ? add(text) : setDraft(text))}
        autoFocus={autoFocus}
        maxLength={200}
        onBlur={() => add(draft)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            add(draft)
          } else event.continuePropagation()
        }}
      >
        <Input className={styles.input} placeholder={t.tags.add} />
      </TextField>
    </div>
  )
}
