/** The import button: files, a folder, or a folder that is watched. */
import { FileText, FolderOpen, FolderSync, Plus } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { Button } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useShortcut } from '../shell/shortcuts'
import { useImports } from './imports'
import { WatchedFolders } from './watched-folders'

export function ImportMenu({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useI18n()
  const { pick } = useImports()
  const [isOpen, setOpen] = useState(false)
  const [isWatchedOpen, setWatchedOpen] = useState(false)
  useShortcut('import', isReadOnly ? undefined : () => setOpen(true))
  useShortcut('watch', isReadOnly ? undefined : () => setWatchedOpen(true))
  return (
    <>
      <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button tone="primary" icon={Plus} isDisabled={isReadOnly}>
          {t.imports.open}
        </Button>
        <MenuPopover label={t.imports.open}>
          <MenuActions
            actions={[
              { id: 'files', name: t.imports.files, icon: FileText, act: () => void pick('files') },
              { id: 'folder', name: t.imports.folder, icon: FolderOpen, act: () => void pick('folder') },
              { id: 'watch', name: t.imports.watch, icon: FolderSync, act: () => setWatchedOpen(true) },
            ]}
          />
        </MenuPopover>
      </MenuTrigger>
      <WatchedFolders isOpen={isWatchedOpen} onOpenChange={setWatchedOpen} />
    </>
  )
}
