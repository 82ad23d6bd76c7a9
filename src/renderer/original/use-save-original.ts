/** Hands the imported file out, byte for byte, to where a person says. */
import { useCall, useLink } from '../api/client'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'

export function useSaveOriginal(): (storyId: string) => Promise<void> {
  const { t } = useI18n()
  const call = useCall()
  const link = useLink()
  return async (storyId) => {
    try {
      const { token, fileName } = await call('originals.save', { storyId })
      if (await link.saveExport(token)) notify({ title: t.original.saved(fileName) })
    } catch (error) {
      notify({ title: t.original.notSaved, text: errorText(error), isError: true })
    }
  }
}
