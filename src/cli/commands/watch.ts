/** `kliping watch` and `unwatch`: imports what comes into folders for as long as it runs; they are remembered until taken back. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { KlipingError } from '../../contract/errors'
import type { Cli } from '../cli'
import { followLines } from '../follow-lines'
import { printableLine } from '../printable'
import { call, withArchive } from '../with-archive'

interface WatchOptions {
  collection?: string
  json?: boolean
}

export function addWatchCommands(program: Command, cli: Cli): void {
  program
    .command('watch [folder...]')
    .description('import what comes into these folders, and those watched before, until Ctrl-C')
    .option('--collection <name>', 'put the stories of the folders named into this collection')
    .option('--json', 'one JSON line a file or story')
    .action((folders: string[], options: WatchOptions) => watch(cli, folders, options))
  program
    .command('unwatch <folder...>')
    .description('watch these folders no more; what was imported stays')
    .action((folders: string[]) => unwatch(cli, folders))
}

async function watch(cli: Cli, folders: readonly string[], { collection, json = false }: WatchOptions): Promise<void> {
  let stop = () => {}
  const stopped = new Promise<void>((done) => {
    stop = done
  })
  await withArchive(cli, { create: true, write: true, onInterrupt: () => stop() }, async (archive) => {
    if (folders.length > 0) {
      const { token } = archive.intake.offer(folders)
      await call(archive.api, 'imports.watch', { token, collection })
    }
    const watched = await call(archive.api, 'imports.watched', {})
    if (watched.length === 0) {
      throw new KlipingError('bad-request', 'No folder is watched yet. Name one: kliping watch FOLDER')
    }
    const printed = followLines(archive, cli.terminal, json)
    archive.watchFolders()
    for (const { path } of watched) cli.terminal.tell(`Watching ${printableLine(path)}; Ctrl-C ends it.`)
    await stopped
    await printed()
  })
}

async function unwatch(cli: Cli, folders: readonly string[]): Promise<void> {
  await withArchive(cli, { write: true }, async ({ api, intake }) => {
    const watched = await call(api, 'imports.watched', {})
    // A folder that is gone has no real path any more, and is known by the one it had.
    const real = await intake.folders(intake.offer(folders).token)
    const meant = new Set([...real, ...folders.map((folder) => resolve(folder))])
    const found = watched.filter(({ path }) => meant.has(path))
    if (found.length === 0) throw new KlipingError('bad-request', 'None of these folders is watched.')
    for (const { id, path } of found) {
      await call(api, 'imports.unwatch', { id })
      await cli.terminal.print(`No longer watched: ${printableLine(path)}`)
    }
  })
}
