/** A stretch of folded text that names a day, before times, weekdays and labels around it are looked at. */
import type { Day } from './calendars'

export interface DateCandidate extends Day {
  /** Half-open, in folded text. */
  start: number
  end: number
  /** The language it was read in, where its names tell. */
  language?: string
  /** Converted from another calendar: a Gregorian date beside it is surer. */
  converted?: boolean
  /** Time and offset, where they are one token with the date (ISO 8601). */
  time?: string
  offset?: string
  /** No year was written: it follows from the date of reference. */
  yearless?: boolean
  /** Counted back from the date of reference. */
  relative?: boolean
}
