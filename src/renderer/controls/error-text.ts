/** What to tell a person about something that was thrown. */
import { KlipingError } from '../../contract/errors'
import { ConnectionLost } from '../api/link'
import type { Messages } from '../i18n/en'

/** The archive's own words where it answered; that nobody did, where nobody did; else what the machine says. */
export function errorText(error: unknown, t: Messages): string {
  if (error instanceof KlipingError) return error.message
  if (error instanceof ConnectionLost) return t.connection.noAnswer
  return t.errors.unexpected(error instanceof Error ? error.message : String(error))
}
