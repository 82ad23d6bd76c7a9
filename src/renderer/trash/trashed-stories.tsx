/** The stories in the trash; only those on screen exist. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { Undo2 } from 'lucide-react'
import { useRef } from 'react'
import type { TrashedStory } from '../../contract/archive'
import { Button } from '../controls/button'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import styles from './trash.module.css'
import { useRestore } from './use-trash'

interface Props {
  trashed: readonly TrashedStory[]
  isReadOnly: boolean
}

export function TrashedStories({ trashed, isReadOnly }: Props) {
  const { t } = useI18n()
  const restore = useRestore()
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: trashed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: (index) => trashed[index]?.story.id ?? index,
    overscan: 10,
  })
  const putBack = (id: string) => {
    // The button goes with its story; the keyboard stays with the list.
    scroller.current?.focus()
    void restore(id)
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className={styles.scroller} tabIndex={0} aria-label={t.trash.stories}>
      <ul className={styles.stories} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const one = trashed[index]
          return (
            one && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.story}
                style={{ translate: `0 ${start}px` }}
              >
                <StoryFacts trashed={one} />
                <Button
                  icon={Undo2}
                  aria-label={t.trash.restoreStory(one.story.title || t.search.untitled)}
                  isDisabled={isReadOnly}
                  onPress={() => putBack(one.story.id)}
                >
                  {t.trash.restore}
                </Button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}

function StoryFacts({ trashed: { story, annotations, trashedAt } }: { trashed: TrashedStory }) {
  const { t, format } = useI18n()
  const facts = [
    story.publishedAt ? format.storyDate(story.publishedAt, 'short') : t.search.undated,
    ...(annotations > 0 ? [t.app.highlights(annotations)] : []),
    t.trash.movedAt(format.moment(trashedAt)),
  ]
  return (
    <div className={styles.facts}>
      <p className={styles.title} dir="auto" lang={story.language}>
        <SafeText text={story.title || t.search.untitled} />
      </p>
      <p className={styles.source}>
        {story.outlet && (
          <>
            <bdi className={styles.outlet}>
              <SafeText text={story.outlet} />
            </bdi>
            {' · '}
          </>
        )}
        {facts.join(' · ')}
      </p>
    </div>
  )
}
