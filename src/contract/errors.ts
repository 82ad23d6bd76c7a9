/** The one error type of Kliping, and its codes: stable names that scripts and the window may act on. */
import { z } from 'zod'

export const errorCodes = [
  // how it was asked
  'bad-request',
  'unknown-method',
  'not-found',
  'not-built-yet',
  'cancelled',
  // what a file is
  'empty-file',
  'binary-file',
  'broken-file',
  'encrypted-file',
  'too-large',
  'unsupported-format',
  'no-story',
  'unsafe-path',
  'reader-failed',
  // what the machine says
  'no-permission',
  'disk-full',
  'file-missing',
  'io-failed',
  // the archive
  'archive-locked',
  'archive-newer',
  'archive-broken',
  'read-only',
  'quote-not-found',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** What crosses a carrier or stands in a report: `message` says what is wrong and what to do, for a person. */
export const errorInfoSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  details: z.record(z.string(), z.json()).optional(),
})
export type ErrorInfo = z.infer<typeof errorInfoSchema>

export class KlipingError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: ErrorInfo['details'],
  ) {
    super(message)
    this.name = 'KlipingError'
  }

  toInfo(): ErrorInfo {
    return { code: this.code, message: this.message, ...(this.details ? { details: this.details } : {}) }
  }
}

/** Any thrown value as an {@link ErrorInfo}; what is not a KlipingError becomes `internal`, without its stack. */
export function toErrorInfo(error: unknown): ErrorInfo {
  if (error instanceof KlipingError) return error.toInfo()
  const message = error instanceof Error ? error.message : String(error)
  return { code: 'internal', message: `Kliping met an error it did not expect: ${message}` }
}
