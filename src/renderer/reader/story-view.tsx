/** One open story: its tools, its text, its highlights beside it. */
import type { RefObject } from 'react'
import { AnnotationList } from '../annotations/annotation-list'
import { SelectionToolbar } from '../annotations/selection-toolbar'
import { FindBar } from '../find/find-bar'
import { useI18n } from '../i18n/i18n'
import { useSettings } from '../shell/settings'
import styles from './reader-pane.module.css'
import { ReaderTools } from './reader-tools'
import { useReading } from './reading'
import { RoleMenu } from './role-menu'
import { StoryAttachments } from './story-attachments'
import { StoryBody } from './story-body'
import { StoryHeader } from './story-header'
import { RelatedStories, StoryOrigin } from './story-origin'
import { useReaderKeys } from './use-reader-keys'

interface Props {
  scroller: RefObject<HTMLElement | null>
  isReadOnly: boolean
}

export function StoryView({ scroller, isReadOnly }: Props) {
  const { t } = useI18n()
  const { story, bodyRoot, annotations, showsLeftOut } = useReading()
  const { settings } = useSettings()
  useReaderKeys(isReadOnly)
  return (
    <>
      <ReaderTools />
      <FindBar />
      <article
        className={styles.article}
        data-annotated={annotations.length > 0 || undefined}
        data-size={settings.textSize}
        data-width={settings.textWidth}
        data-typeface={settings.typeface}
        data-hyphens={settings.hyphens}
      >
        <div className={styles.text}>
          <StoryHeader key={story.id} story={story} isReadOnly={isReadOnly} />
          {story.body === '' && !showsLeftOut && <p className={styles.emptyBody}>{t.reader.emptyBody}</p>}
          <StoryBody scroller={scroller} root={bodyRoot} story={story} isReadOnly={isReadOnly} />
          <RelatedStories story={story} />
          <StoryAttachments story={story} />
          <StoryOrigin story={story} />
        </div>
        <div className={styles.margin}>
          <AnnotationList isReadOnly={isReadOnly} />
        </div>
      </article>
      {!isReadOnly && <SelectionToolbar scroller={scroller} />}
      {!isReadOnly && <RoleMenu />}
    </>
  )
}
