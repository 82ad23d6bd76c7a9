/** Export the open story or the whole result: made by the archive, saved by a person. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { exportFormats } from '../../contract/export'
import { Button } from '../controls/button'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useResults } from '../library/results'
import { useShortcut } from '../shell/shortcuts'
import { useView } from '../shell/view-state'
import { type ExportSelection, useExport } from './use-export'

export function ExportMenu() {
  const { t } = useI18n()
  const { view } = useView()
  const { question, answer } = useResults()
  const [isOpen, setOpen] = useState(false)
  const { isWorking, run } = useExport()
  useShortcut('export', () => setOpen(true))
  const total = answer?.total ?? 0
  const actionsFor = (name: string, selection: ExportSelection) =>
    exportFormats.map((format) => ({
      id: `${name}-${format}`,
      name: t.exports.formats[format],
      act: () => void run(selection, format),
    }))
  const canExport = view.storyId !== undefined || total > 0
  return (
    <MenuTrigger isOpen={isOpen && canExport} onOpenChange={setOpen}>
      <Button icon={Download} isDisabled={!canExport || isWorking}>
        {isWorking ? t.exports.working : t.exports.open}
      </Button>
      <MenuPopover label={t.exports.open}>
        {view.storyId !== undefined && (
          <MenuActions title={t.exports.story} actions={actionsFor('story', { ids: [view.storyId] })} />
        )}
        {total > 0 && (
          <MenuActions title={t.exports.result(total)} actions={actionsFor('result', { search: question })} />
        )}
      </MenuPopover>
    </MenuTrigger>
  )
}
