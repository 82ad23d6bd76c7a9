/** The question before the trash is emptied: what will be lost, and that it cannot be undone. */
import { useState } from 'react'
import type { TrashedStory } from '../../contract/archive'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { useI18n } from '../i18n/i18n'
import styles from './trash.module.css'
import { useEmptyTrash } from './use-trash'

interface Props {
  trashed: readonly TrashedStory[]
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
}

export function EmptyTrash({ trashed, isOpen, onOpenChange }: Props) {
  const { t } = useI18n()
  const emptyTrash = useEmptyTrash()
  const [isEmptying, setEmptying] = useState(false)
  const highlights = trashed.reduce((sum, { annotations }) => sum + annotations, 0)
  const originals = new Set(trashed.map(({ story }) => story.original.sha256)).size
  const empty = async () => {
    setEmptying(true)
    await emptyTrash()
    setEmptying(false)
    onOpenChange(false)
  }
  return (
    <Dialog title={t.trash.question} width="narrow" isQuestion isOpen={isOpen} onOpenChange={onOpenChange}>
      <p>{t.trash.loses(trashed.length, highlights)}</p>
      <p>{t.trash.losesOriginals(originals)}</p>
      <footer className={styles.foot}>
        <Button autoFocus isDisabled={isEmptying} onPress={() => onOpenChange(false)}>
          {t.app.cancel}
        </Button>
        <Button tone="primary" isDisabled={isEmptying} onPress={() => void empty()}>
          {t.trash.emptyNow(trashed.length)}
        </Button>
      </footer>
    </Dialog>
  )
}
