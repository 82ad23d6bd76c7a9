/** Saves the report, as it is filtered, as a table where a person says. */
import type { ImportStatus } from '../../contract/importing'
import { useCall, useLink } from '../api/client'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'

export function useSaveReport(): (importId: string, statuses?: ImportStatus[]) => Promise<void> {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  return async (importId, statuses) => {
    try {
      const { token, fileName } = await call('imports.saveReport', { importId, statuses })
      if (await link.saveExport(token)) notify({ title: t.imports.reportSaved(fileName) })
    } catch (error) {
      notify({ title: t.imports.reportNotSaved, text: errorText(error), isError: true })
    }
  }
}
