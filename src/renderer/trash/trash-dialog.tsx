/** What was thrown away, newest first: each story can be put back, all of them can be removed for good. */
import { Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useArchiveInfo, useTrashed } from '../api/queries'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { useI18n } from '../i18n/i18n'
import { EmptyTrash } from './empty-trash'
import styles from './trash.module.css'
import { TrashedStories } from './trashed-stories'

interface Props {
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
}

export function TrashDialog(props: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={t.trash.name} {...props}>
      <TrashContent />
    </Dialog>
  )
}

function TrashContent() {
  const { t } = useI18n()
  const trash = useTrashed()
  const isReadOnly = useArchiveInfo().data?.readOnly ?? true
  const [isAsking, setAsking] = useState(false)
  const newestFirst = useMemo(
    () => [...(trash.data ?? [])].sort((one, other) => other.trashedAt.localeCompare(one.trashedAt)),
    [trash.data],
  )
  if (trash.error) {
    return (
      <Message title={t.trash.failed} text={errorText(trash.error)} isError>
        <Button onPress={() => void trash.refetch()}>{t.app.tryAgain}</Button>
      </Message>
    )
  }
  if (!trash.data) return null
  if (newestFirst.length === 0) return <Message icon={Trash2} title={t.trash.none} />
  return (
    <>
      <p className={styles.hint}>{t.trash.hint}</p>
      <TrashedStories trashed={newestFirst} isReadOnly={isReadOnly} />
      <footer className={styles.foot}>
        <Button icon={Trash2} isDisabled={isReadOnly} onPress={() => setAsking(true)}>
          {t.trash.empty}
        </Button>
      </footer>
      <EmptyTrash trashed={newestFirst} isOpen={isAsking} onOpenChange={setAsking} />
    </>
  )
}
