/** In place of the list's head while stories are chosen: how many, and what can be done with them. */
import { Download, FolderPlus, Tag, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { exportFormats } from '../../contract/export'
import { useArchiveInfo } from '../api/queries'
import { CollectMenu } from '../collections/collect-menu'
import { Button, IconButton } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useExport } from '../export/use-export'
import { useI18n } from '../i18n/i18n'
import { useSettledResults } from '../library/results'
import { useChosen } from './selection'
import styles from './selection-bar.module.css'
import { TagStories } from './tag-stories'
import { useMany } from './use-many'

export function SelectionBar() {
  const { t } = useI18n()
  const { ids, all, clear } = useChosen()
  const { answer } = useSettledResults()
  const isReadOnly = useArchiveInfo().data?.readOnly ?? true
  const many = useMany()
  const { isWorking, run } = useExport()
  const [isTagging, setTagging] = useState(false)
  const total = answer?.total ?? 0
  const chosen = [...ids]
  const trash = async () => {
    await many.trash(chosen)
    clear()
  }
  return (
    <section className={styles.bar} aria-label={t.selection.label}>
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {t.selection.chosen(ids.size)}
        </p>
        <IconButton icon={Tag} label={t.selection.tag} isDisabled={isReadOnly} onPress={() => setTagging(true)} />
        <MenuTrigger>
          <IconButton icon={FolderPlus} label={t.selection.collect} isDisabled={isReadOnly} />
          <CollectMenu ids={chosen} />
        </MenuTrigger>
        <MenuTrigger>
          <IconButton icon={Download} label={t.selection.export} isDisabled={isWorking} />
          <MenuPopover label={t.selection.export}>
            <MenuActions
              actions={exportFormats.map((format) => ({
                id: format,
                name: t.exports.formats[format],
                act: () => void run({ ids: chosen }, format),
              }))}
            />
          </MenuPopover>
        </MenuTrigger>
        <IconButton icon={Trash2} label={t.trash.move} isDisabled={isReadOnly} onPress={() => void trash()} />
        <IconButton icon={X} label={t.selection.clear} shortcut={t.keys.escape} onPress={clear} />
      </div>
      {ids.size < total && (
        <Button tone="quiet" onPress={all}>
          {t.selection.all(total)}
        </Button>
      )}
      <TagStories ids={chosen} isOpen={isTagging} onOpenChange={setTagging} />
    </section>
  )
}
