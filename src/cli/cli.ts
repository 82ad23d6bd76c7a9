/** What every command is given. */
import type { ExitCode } from './exit-error'
import type { Terminal } from './terminal'

export interface Cli {
  terminal: Terminal
  /** The archive that `--archive` names; undefined: the user's own. */
  archiveOption(): string | undefined
  /** What the process will end with, unless something worse happens. */
  exitCode: ExitCode
}
