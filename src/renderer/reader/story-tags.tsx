/** The story's tags being changed; each change is saved as it is made. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MethodOutput } from '../../contract/methods'
import type { Story } from '../../contract/story'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { Button } from '../controls/button'
import { errorText } from '../controls/error-text'
import { TagEditor } from '../controls/tag-editor'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import styles from './story-header.module.css'

export function StoryTags({ story, onDone }: { story: Story; onDone(): void }) {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const [tags, setTags] = useState(story.tags)
  const save = async (next: string[]) => {
    const before = tags
    setTags(next)
    try {
      const entry = await call('stories.setTags', { id: story.id, tags: next })
      queries.setQueryData<MethodOutput<'stories.get'>>(
        keys.story(story.id),
        (answer) => answer && { ...answer, story: { ...answer.story, tags: entry.tags } },
      )
    } catch (error) {
      setTags(before)
      notify({ title: t.tags.notSaved, text: errorText(error), isError: true })
    }
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the fields inside
    <div
      className={styles.tags}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <TagEditor label={t.reader.tags} tags={tags} onChange={(next) => void save(next)} autoFocus />
      <Button tone="quiet" onPress={onDone}>
        {t.app.done}
      </Button>
    </div>
  )
}
