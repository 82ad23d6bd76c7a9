/** Makes an export and lets the person save it; both outcomes are told. */
import { useState } from 'react'
import type { ExportFormat } from '../../contract/export'
import type { MethodInput } from '../../contract/methods'
import { useCall, useLink } from '../api/client'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'

export type ExportSelection = MethodInput<'exports.create'>['selection']

export function useExport() {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  const [isWorking, setWorking] = useState(false)
  const run = async (selection: ExportSelection, format: ExportFormat) => {
    setWorking(true)
    try {
      const ready = await call('exports.create', { selection, format })
      if (await link.saveExport(ready.token)) {
        notify({ title: t.exports.done(ready.stories, ready.fileName) })
      }
    } catch (error) {
      notify({ title: t.exports.failed, text: errorText(error), isError: true })
    } finally {
      setWorking(false)
    }
  }
  return { isWorking, run }
}
