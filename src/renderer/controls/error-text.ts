/** What to tell a person about something that was thrown. */
import { KlipingError } from '../../contract/errors'
import type { Messages } from '../i18n/en'

/** The archive's own words where it answered; else that nobody did. */
export function errorText(error: unknown, t: Messages): string {
  return error instanceof KlipingError ? error.message : t.connection.noAnswer
}
