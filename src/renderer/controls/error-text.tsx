/** What to tell a person about something that was thrown. */
import type { ReactNode } from 'react'
import { KlipingError } from '../../contract/errors'
import { ConnectionLost } from '../api/link'
import { useI18n } from '../i18n/i18n'
import { ArchiveText } from './archive-text'

/** The archive's own words where it answered; that nobody did, where nobody did; else what the machine says. */
export function errorText(error: unknown): ReactNode {
  return <ErrorText error={error} />
}

function ErrorText({ error }: { error: unknown }) {
  const { t } = useI18n()
  if (error instanceof KlipingError) return <ArchiveText text={error.message} />
  if (error instanceof ConnectionLost) return t.connection.noAnswer
  return t.errors.unexpected(error instanceof Error ? error.message : String(error))
}
