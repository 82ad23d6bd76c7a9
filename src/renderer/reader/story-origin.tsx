/** Below the text: related stories, and where this one comes from, so that it can be proved. */
import { Copy, Search } from 'lucide-react'
import type { Story } from '../../contract/story'
import { usePartName } from '../controls/archive-text'
import { IconButton } from '../controls/button'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { textDirection } from '../i18n/text-direction'
import { goTo } from '../shell/places'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'
import styles from './story-origin.module.css'

export function RelatedStories({ story }: { story: Story }) {
  const { t } = useI18n()
  const { change } = useView()
  if (story.related.length === 0) return null
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t.reader.related}</h3>
      <ul className={styles.related} lang={story.language} dir={textDirection(story.language)}>
        {story.related.map(({ title, url }) => (
          <li key={`${title} ${url}`}>
            <button
              type="button"
              aria-label={t.reader.searchRelated(title)}
              onClick={() => {
                change({ query: title, filters: {} })
                goTo('list')
              }}
            >
              <Search size={14} aria-hidden />
              <SafeText text={title} />
            </button>
            {url && (
              <span className={styles.address} dir="ltr">
                <SafeText text={url} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StoryOrigin({ story }: { story: Story }) {
  const { t, format } = useI18n()
  const partName = usePartName()
  const { original } = story
  const readWhen = (reading: Story['reading']) => {
    if (reading?.readAt) return format.storyDate(reading.readAt, 'long')
    return reading?.state === 'read' ? t.reader.readWithoutDate : undefined
  }
  const rows: [string, string | undefined][] = [
    [t.reader.address, story.url],
    [t.reader.file, original.fileName],
    [t.reader.part, original.part && partName(original.part.label)],
    [t.reader.fingerprint, original.sha256],
    [t.reader.partFingerprint, original.part?.sha256],
    [t.reader.type, original.mediaType],
    [t.reader.size, format.bytes(original.sizeBytes)],
    [t.reader.externalId, story.externalId],
    [t.reader.captured, story.capturedAt && format.storyDate(story.capturedAt, 'long')],
    [t.reader.saved, story.reading?.savedAt && format.storyDate(story.reading.savedAt, 'long')],
    [t.reader.read, readWhen(story.reading)],
    [t.reader.otherAppNote, story.reading?.note],
    [t.reader.imported, format.moment(story.importedAt)],
  ]
  const copy = async () => {
    await navigator.clipboard.writeText(original.sha256)
    notify({ title: t.reader.copied })
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t.reader.origin}</h3>
      <dl className={styles.facts}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd data-mono={name === t.reader.fingerprint || name === t.reader.partFingerprint || undefined}>
                  <bdi>
                    <SafeText text={value} />
                  </bdi>
                  {name === t.reader.fingerprint && (
                    <span className={styles.copy}>
                      <IconButton icon={Copy} label={t.reader.copyFingerprint} onPress={() => void copy()} />
                    </span>
                  )}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
