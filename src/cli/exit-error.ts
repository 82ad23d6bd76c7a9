/** How a command ends when it cannot go on. The codes are promised to other people's scripts. */

export const exitCodes = {
  done: 0,
  /** Some inputs failed; each was told. */
  failed: 1,
  usage: 2,
  cannotOpen: 3,
  /** As shells report a process that Ctrl-C ended. */
  interrupted: 130,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

export class ExitError extends Error {
  constructor(
    readonly exitCode: ExitCode,
    message: string,
  ) {
    super(message)
  }
}
