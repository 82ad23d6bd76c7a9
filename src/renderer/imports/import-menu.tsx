/** The import button: files or a folder. */
import { FileText, FolderOpen, Plus } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { Button } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useShortcut } from '../shell/shortcuts'
import { useImports } from './imports'

export function ImportMenu({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useI18n()
  const { pick } = useImports()
  const [isOpen, setOpen] = useState(false)
  useShortcut('import', isReadOnly ? undefined : () => setOpen(true))
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button tone="primary" icon={Plus} isDisabled={isReadOnly}>
        {t.imports.open}
      </Button>
      <MenuPopover label={t.imports.open}>
        <MenuActions
          actions={[
            { id: 'files', name: t.imports.files, icon: FileText, act: () => void pick('files') },
            { id: 'folder', name: t.imports.folder, icon: FolderOpen, act: () => void pick('folder') },
          ]}
        />
      </MenuPopover>
    </MenuTrigger>
  )
}
