/** The right pane: the open story, or what to do to get one. */
import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useArchiveInfo, useStory } from '../api/queries'
import { Button } from '../controls/button'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { EmptyArchive } from '../imports/empty-archive'
import { OriginalSide } from '../original/original-side'
import { goTo, places } from '../shell/places'
import { useShortcut } from '../shell/shortcuts'
import { onePane } from '../shell/use-media-query'
import { useView } from '../shell/view-state'
import { FirstSteps } from './first-steps'
import styles from './reader-pane.module.css'
import { ReadingProvider } from './reading'
import { StoryView } from './story-view'

export function ReaderPane() {
  const { t } = useI18n()
  const { view, change } = useView()
  const scroller = useRef<HTMLElement>(null)
  useShortcut('back', () => {
    const isHere = scroller.current?.contains(document.activeElement)
    if (!isHere && document.activeElement?.id === places.list) return goTo('search')
    if (matchMedia(onePane).matches) change({ storyId: undefined })
    goTo('list')
  })
  const story = useStory(view.storyId).data?.story
  const showsOriginal = view.showsOriginal && view.storyId !== undefined && story !== undefined
  return (
    <div className={styles.sides} data-original={showsOriginal || undefined}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section ref={scroller} id={places.reader} className={styles.pane} aria-label={t.reader.label} tabIndex={0}>
        <ReaderContent scroller={scroller} />
      </section>
      {showsOriginal && <OriginalSide story={story} />}
    </div>
  )
}

function ReaderContent({ scroller }: { scroller: React.RefObject<HTMLElement | null> }) {
  const { t } = useI18n()
  const { view } = useView()
  const info = useArchiveInfo()
  const query = useStory(view.storyId)
  if (view.storyId === undefined) {
    if (info.data?.stories === 0) return <EmptyArchive isReadOnly={info.data.readOnly} />
    return <FirstSteps />
  }
  if (query.error) {
    return (
      <Message icon={TriangleAlert} title={t.reader.failed} text={errorText(query.error)} isError>
        <Button onPress={() => void query.refetch()}>{t.app.tryAgain}</Button>
      </Message>
    )
  }
  if (!query.data) return null
  return (
    <ReadingProvider key={query.data.story.id} story={query.data.story} annotations={query.data.annotations}>
      <StoryView scroller={scroller} isReadOnly={info.data?.readOnly ?? false} />
    </ReadingProvider>
  )
}
