/** The folders whose files are imported as they come: which they are, one more, and one less. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { FolderSync } from 'lucide-react'
import type { WatchedFolder } from '../../contract/watching'
import { useCall, useLink } from '../api/client'
import { keys } from '../api/keys'
import { Button } from '../controls/button'
import { Dialog } from '../controls/dialog'
import { errorText } from '../controls/error-text'
import { Message } from '../controls/message'
import { SafeText } from '../controls/safe-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import styles from './watched-folders.module.css'

interface Props {
  isOpen: boolean
  onOpenChange(isOpen: boolean): void
}

export function WatchedFolders(props: Props) {
  const { t } = useI18n()
  return (
    <Dialog title={t.watched.title} width="narrow" {...props}>
      <Folders />
    </Dialog>
  )
}

function Folders() {
  const { t } = useI18n()
  const { face } = useLink()
  const { folders, add, remove } = useWatchedFolders()
  return (
    <>
      <p className={styles.hint}>{face === 'electron' ? t.watched.hint : t.watched.notHere}</p>
      {folders?.length === 0 && <Message icon={FolderSync} title={t.watched.none} />}
      <ul aria-label={t.watched.title}>
        {folders?.map((folder) => (
          <li key={folder.id} className={styles.folder}>
            <bdi className={styles.path}>
              <SafeText text={folder.path} />
            </bdi>
            <Button aria-label={t.watched.stopWatching(folder.path)} onPress={() => void remove(folder)}>
              {t.watched.stop}
            </Button>
          </li>
        ))}
      </ul>
      {face === 'electron' && (
        <Button tone="primary" icon={FolderSync} onPress={() => void add()}>
          {t.watched.choose}
        </Button>
      )}
    </>
  )
}

function useWatchedFolders() {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  const queries = useQueryClient()
  const { data } = useQuery({ queryKey: keys.watched, queryFn: () => call('imports.watched', {}) })
  const change = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      notify({ title: t.watched.failed, text: errorText(error), isError: true })
    }
    await queries.invalidateQueries({ queryKey: keys.watched })
  }
  return {
    folders: data,
    add: () =>
      change(async () => {
        const offer = await link.pickFiles('folder')
        if (offer) await call('imports.watch', { token: offer.token })
      }),
    remove: ({ id }: WatchedFolder) => change(() => call('imports.unwatch', { id })),
  }
}
