/** The imported file beside the clean text, in a frame that can run and load nothing. */
import { Download, FileQuestion, X } from 'lucide-react'
import type { Story } from '../../contract/story'
import { usePartName } from '../controls/archive-text'
import { Button, IconButton } from '../controls/button'
import { Message } from '../controls/message'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { useView } from '../shell/view-state'
import styles from './original-side.module.css'
import { useSaveOriginal } from './use-save-original'

/** What the archive makes a page of. */
const shown = new Set(['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'])

export function OriginalSide({ story }: { story: Story }) {
  const { t } = useI18n()
  const { change } = useView()
  const save = useSaveOriginal()
  const partName = usePartName()
  const { original } = story
  const isShown = shown.has(original.mediaType) && !original.part
  return (
    <section className={styles.side} aria-label={t.original.label}>
      <header className={styles.head}>
        <h2 className={styles.name} dir="auto">
          <SafeText text={original.fileName} />
        </h2>
        <IconButton icon={Download} label={t.original.save} onPress={() => void save(story.id)} />
        <IconButton
          icon={X}
          label={t.original.close}
          shortcut="O"
          onPress={() => change({ showsOriginal: undefined })}
        />
      </header>
      {isShown ? (
        <iframe
          key={story.id}
          className={styles.frame}
          title={t.original.label}
          src={`/originals/${encodeURIComponent(story.id)}`}
          sandbox=""
        />
      ) : (
        <Message
          icon={FileQuestion}
          title={original.part ? t.original.isPart : t.original.notShown}
          text={original.part ? t.original.isPartHint(partName(original.part.label)) : t.original.notShownHint}
        >
          <Button icon={Download} onPress={() => void save(story.id)}>
            {t.original.save}
          </Button>
        </Message>
      )}
    </section>
  )
}
