/** Files that came with a story, by name; and the way back to the story that this one came with. */
import { CornerLeftUp, Paperclip } from 'lucide-react'
import type { Story } from '../../contract/story'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { useView } from '../shell/view-state'
import styles from './story-origin.module.css'

export function StoryAttachments({ story }: { story: Story }) {
  const { t, format } = useI18n()
  const { change } = useView()
  const { attachments = [], attachedTo } = story
  if (attachments.length === 0 && !attachedTo) return null
  return (
    <section className={styles.section} aria-label={t.reader.attachments}>
      <h3 className={styles.heading}>{t.reader.attachments}</h3>
      <ul className={styles.related}>
        {attachedTo && (
          <li>
            <button type="button" onClick={() => change({ storyId: attachedTo })}>
              <CornerLeftUp size={14} aria-hidden />
              {t.reader.openAttachedTo}
            </button>
          </li>
        )}
        {attachments.map(({ name, mediaType, sizeBytes, sha256 }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a story never changes, and may hold one file twice
          <li key={`${sha256} ${index}`}>
            <span className={styles.file}>
              <Paperclip size={14} aria-hidden />
              <bdi>
                <SafeText text={name} />
              </bdi>
            </span>
            <span className={styles.address}>
              <SafeText text={mediaType} />, {format.bytes(sizeBytes)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
