/** Export the open story or the whole result: made by the archive, saved by a person. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import { MenuTrigger } from 'react-aria-components'
import { type ExportFormat, exportFormats } from '../../contract/export'
import type { MethodInput } from '../../contract/methods'
import { useCall, useLink } from '../api/client'
import { Button } from '../controls/button'
import { errorText } from '../controls/error-text'
import { MenuActions, MenuPopover } from '../controls/menu'
import { useI18n } from '../i18n/i18n'
import { useResults } from '../library/results'
import { useShortcut } from '../shell/shortcuts'
import { notify } from '../shell/toasts'
import { useView } from '../shell/view-state'

type Selection = MethodInput<'exports.create'>['selection']

export function ExportMenu() {
  const { t } = useI18n()
  const { view } = useView()
  const { question, answer } = useResults()
  const [isOpen, setOpen] = useState(false)
  const { isWorking, run } = useExport()
  useShortcut('export', () => setOpen(true))
  const total = answer?.total ?? 0
  const actionsFor = (name: string, selection: Selection) =>
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

function useExport() {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  const [isWorking, setWorking] = useState(false)
  const run = async (selection: Selection, format: ExportFormat) => {
    setWorking(true)
    try {
      const ready = await call('exports.create', { selection, format })
      if (await link.saveExport(ready.token)) {
        notify({ title: t.exports.done(ready.stories, ready.fileName) })
      }
    } catch (error) {
      notify({ title: t.exports.failed, text: errorText(error, t), isError: true })
    } finally {
      setWorking(false)
    }
  }
  return { isWorking, run }
}
