/** One open story: its tools, its text, its highlights beside it. */
import { ArrowLeft, Eye, EyeOff, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useMemo } from 'react'
import { ToggleButton, Toolbar } from 'react-aria-components'
import { isBodyRole } from '../../contract/story'
import { AnnotationList } from '../annotations/annotation-list'
import { SelectionToolbar } from '../annotations/selection-toolbar'
import { IconButton } from '../controls/button'
import { useI18n } from '../i18n/i18n'
import { goTo } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import { useMoveToTrash } from '../trash/use-trash'
import styles from './reader-pane.module.css'
import { useReading } from './reading'
import { RoleMenu } from './role-menu'
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
  useReaderKeys(isReadOnly)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another story begins at its top
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [story.id])
  return (
    <>
      <ReaderTools />
      <article className={styles.article} data-annotated={annotations.length > 0 || undefined}>
        <div className={styles.text}>
          <StoryHeader key={story.id} story={story} isReadOnly={isReadOnly} />
          {story.body === '' && !showsLeftOut && <p className={styles.emptyBody}>{t.reader.emptyBody}</p>}
          <StoryBody root={bodyRoot} story={story} isReadOnly={isReadOnly} />
          <RelatedStories story={story} />
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

function ReaderTools() {
  const { t } = useI18n()
  const { change } = useView()
  const { story, showsLeftOut, showLeftOut } = useReading()
  const moveToTrash = useMoveToTrash()
  const leftOut = useMemo(() => story.blocks.filter((block) => !isBodyRole(block.role)).length, [story.blocks])
  const toggle = leftOut > 0 ? () => showLeftOut(!showsLeftOut) : undefined
  useShortcut('leftOut', toggle)
  return (
    <Toolbar className={styles.tools} aria-label={t.reader.tools}>
      <span className={styles.back}>
        <IconButton
          icon={ArrowLeft}
          label={t.reader.back}
          onPress={() => {
            change({ storyId: undefined })
            goTo('list')
          }}
        />
      </span>
      {toggle && (
        <ToggleButton className={styles.toggle} isSelected={showsLeftOut} onChange={toggle}>
          {showsLeftOut ? <Eye size={14} aria-hidden /> : <EyeOff size={14} aria-hidden />}
          {t.reader.leftOut(leftOut)}
        </ToggleButton>
      )}
      <IconButton
        icon={Trash2}
        label={t.trash.move}
        isDisabled={!moveToTrash}
        onPress={() => {
          // The button goes with the story; the keyboard stays with the reader.
          goTo('reader')
          void moveToTrash?.(story)
        }}
      />
    </Toolbar>
  )
}
