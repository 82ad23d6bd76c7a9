/** `kliping backup FILE` and `kliping restore FILE`: the whole archive in one file, and back. */
import type { Command } from 'commander'
import type { BackupReport } from '../../node/backup/back-up'
import type { Cli } from '../cli'
import { ExitError, exitCodes } from '../exit-error'

interface Options {
  json?: boolean
}

export function addBackupCommands(program: Command, cli: Cli): void {
  program
    .command('backup')
    .description('write the whole archive into one file, and check it; also while Kliping is open')
    .argument('<file>', 'the backup, which must not be there yet')
    .option('--json', 'the result as one JSON line')
    .action(async (file: string, options: Options) => {
      const dir = await archiveDir(cli)
      const { isNewArchive } = await import('../../node/open-archive')
      if (await isNewArchive(dir)) throw new ExitError(exitCodes.cannotOpen, `There is no archive in ${dir}.`)
      const { backUp } = await import('../../node/backup/back-up')
      await tell(cli, options, await backUp(dir, file), `Backed up and checked in ${file}`)
    })
  program
    .command('restore')
    .description('bring an archive back from a backup, into a folder that is empty or not there')
    .argument('<file>', 'the backup')
    .option('--json', 'the result as one JSON line')
    .action(async (file: string, options: Options) => {
      const dir = await archiveDir(cli)
      const { restore } = await import('../../node/backup/restore')
      await tell(cli, options, await restore(file, dir), `Restored into ${dir}`)
    })
}

async function archiveDir(cli: Cli): Promise<string> {
  return cli.archiveOption() ?? (await import('../../node/archive-location')).archiveLocation()
}

async function tell({ terminal }: Cli, { json }: Options, report: BackupReport, done: string): Promise<void> {
  if (json) await terminal.printJson(report)
  else await terminal.print(`${done}: ${report.files} files, ${(report.sizeBytes / 1e6).toFixed(1)} MB`)
}
