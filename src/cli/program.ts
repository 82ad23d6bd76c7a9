/** The command line as a whole: its commands, its global option, and what the process ends with. */
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import type { Cli } from './cli'
import { addAnnotateCommand } from './commands/annotate'
import { addBackupCommands } from './commands/backup'
import { addExportCommand } from './commands/export'
import { addExtractCommand } from './commands/extract'
import { addImportCommand } from './commands/import'
import { addListCommand } from './commands/list'
import { addUnbuiltCommands } from './commands/not-built-yet'
import { addRebuildIndexCommand } from './commands/rebuild-index'
import { addSearchCommand } from './commands/search'
import { addServeCommand } from './commands/serve'
import { addShowCommand } from './commands/show'
import { addStatsCommand } from './commands/stats'
import { addWatchCommands } from './commands/watch'
import { ExitError, exitCodes } from './exit-error'
import type { Terminal } from './terminal'

/** Runs one command. @returns the exit code; never throws */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('kliping')
  const cli: Cli = {
    terminal,
    archiveOption: () => program.opts<{ archive?: string }>().archive,
    exitCode: exitCodes.done,
  }
  program
    .description('An offline news archive: read, search, annotate and export saved articles.')
    .version(version)
    .option('--archive <dir>', "the archive's folder (default: $KLIPING_ARCHIVE, else your data folder)")
    .exitOverride()
    .showHelpAfterError('(kliping --help tells more)')
    .addHelpText('after', '\nExit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 the archive cannot be opened.')
  addImportCommand(program, cli)
  addWatchCommands(program, cli)
  addExtractCommand(program, cli)
  addSearchCommand(program, cli)
  addShowCommand(program, cli)
  addListCommand(program, cli)
  addStatsCommand(program, cli)
  addAnnotateCommand(program, cli)
  addExportCommand(program, cli)
  addRebuildIndexCommand(program, cli)
  addBackupCommands(program, cli)
  addServeCommand(program, cli)
  addUnbuiltCommands(program)
  try {
    await program.parseAsync(args, { from: 'user' })
    return cli.exitCode
  } catch (error) {
    return endWith(error, terminal)
  }
}

async function endWith(error: unknown, terminal: Terminal): Promise<number> {
  // Commander has told its own already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
  if (error instanceof ExitError) {
    terminal.tell(error.message)
    return error.exitCode
  }
  const { toErrorInfo } = await import('../contract/errors')
  const { code, message } = toErrorInfo(error)
  terminal.tell(message)
  if (code === 'cancelled') return exitCodes.interrupted
  return code === 'bad-request' ? exitCodes.usage : exitCodes.failed
}
