/** What stands above the text: outlet, headline, deck, byline, place and date, tags, and what is worth knowing. */
import { CircleAlert, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Story } from '../../contract/story'
import { ArchiveText } from '../controls/archive-text'
import { Button, IconButton } from '../controls/button'
import { SafeText } from '../controls/safe-text'
import { TagList } from '../controls/tag-list'
import { useI18n } from '../i18n/i18n'
import { textDirection } from '../i18n/text-direction'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import styles from './story-header.module.css'
import { StoryTags } from './story-tags'

/** A headline longer than this is folded. */
const titleShown = 320

export function StoryHeader({ story, isReadOnly }: { story: Story; isReadOnly: boolean }) {
  const { t, language } = useI18n()
  return (
    <header className={styles.header} lang={story.language} dir={textDirection(story.language)}>
      <p className={styles.source}>
        {story.outlet && (
          <span className={styles.outlet}>
            <SafeText text={story.outlet} />
          </span>
        )}
        {story.section && (
          <span>
            <SafeText text={story.section} />
          </span>
        )}
      </p>
      <Title text={story.title} />
      {story.subtitle && (
        <p className={styles.deck}>
          <SafeText text={story.subtitle} />
        </p>
      )}
      <Facts story={story} />
      {story.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={t.reader.warnings} lang={language} dir={textDirection(language)}>
          {story.warnings.map((warning) => (
            <li key={warning}>
              <CircleAlert size={15} aria-hidden />
              <span>
                <ArchiveText text={warning} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <EditableTags story={story} isReadOnly={isReadOnly} />
      {story.versionOf && <VersionNote firstId={story.versionOf} />}
    </header>
  )
}

function Title({ text }: { text: string }) {
  const { t } = useI18n()
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > titleShown
  return (
    <>
      <h2 className={styles.title} data-long={isLong || undefined}>
        <SafeText text={isLong && !isWhole ? `${text.slice(0, titleShown)}…` : text || t.search.untitled} />
      </h2>
      {isLong && (
        <Button tone="quiet" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t.reader.shorterTitle : t.reader.wholeTitle}
        </Button>
      )}
    </>
  )
}

function Facts({ story }: { story: Story }) {
  const { t, format } = useI18n()
  return (
    <ul className={styles.facts}>
      {story.authors.length > 0 && (
        <li className={styles.authors}>
          <bdi>
            {t.reader.by} <SafeText text={format.list(story.authors)} />
          </bdi>
        </li>
      )}
      {story.editors.length > 0 && (
        <li>
          <bdi>
            <SafeText text={t.reader.editedBy(format.list(story.editors))} />
          </bdi>
        </li>
      )}
      {story.agency && (
        <li>
          <bdi>
            <SafeText text={t.reader.agency(story.agency)} />
          </bdi>
        </li>
      )}
      {story.place && (
        <li>
          <bdi>
            <SafeText text={story.place} />
          </bdi>
        </li>
      )}
      <li>
        <bdi>
          {story.publishedAt ? (
            <time dateTime={story.publishedAt}>{format.storyDate(story.publishedAt, 'long')}</time>
          ) : (
            t.search.undated
          )}
        </bdi>
      </li>
      {story.modifiedAt && (
        <li>
          <bdi>
            <time dateTime={story.modifiedAt}>{t.reader.updated(format.storyDate(story.modifiedAt, 'long'))}</time>
          </bdi>
        </li>
      )}
      {story.language && (
        <li>
          <bdi>{format.languageName(story.language)}</bdi>
        </li>
      )}
    </ul>
  )
}

function EditableTags({ story, isReadOnly }: { story: Story; isReadOnly: boolean }) {
  const { t } = useI18n()
  const [isEditing, setEditing] = useState(false)
  useShortcut('tags', isReadOnly ? undefined : () => setEditing(true))
  if (isEditing) return <StoryTags story={story} onDone={() => setEditing(false)} />
  if (isReadOnly && story.tags.length === 0) return null
  return (
    <div className={styles.tags}>
      {story.tags.length > 0 && <TagList label={t.reader.tags} tags={story.tags} />}
      {!isReadOnly &&
        (story.tags.length > 0 ? (
          <IconButton icon={Pencil} label={t.reader.editTags} shortcut="T" onPress={() => setEditing(true)} />
        ) : (
          <Button tone="quiet" onPress={() => setEditing(true)}>
            {t.tags.add}
          </Button>
        ))}
    </div>
  )
}

function VersionNote({ firstId }: { firstId: string }) {
  const { t } = useI18n()
  const { change } = useView()
  return (
    <p className={styles.version}>
      {t.reader.versionOf}
      <Button tone="quiet" onPress={() => change({ storyId: firstId })}>
        {t.reader.openFirst}
      </Button>
    </p>
  )
}
