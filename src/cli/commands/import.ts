/** `kliping import`: brings files, folders and zips into the archive, and says of each what became of it. */
import { setFlagsFromString } from 'node:v8'
import type { Command } from 'commander'
import type { ImportProgress } from '../../contract/importing'
import type { Api } from '../../contract/methods'
import type { OpenArchive } from '../../node/open-archive'
import type { Cli } from '../cli'
import { exitCodes } from '../exit-error'
import { followLines } from '../follow-lines'
import { addMapOption } from '../options'
import type { Terminal } from '../terminal'
import { call, withArchive } from '../with-archive'

interface ImportOptions {
  collection?: string
  json?: boolean
  map?: string[]
}

export function addImportCommand(program: Command, cli: Cli): void {
  const command = program
    .command('import <path...>')
    .description('bring files, folders and zips into the archive')
    .option('--collection <name>', 'put the stories into this collection')
    .option('--json', 'one JSON line a file or story, then {"summary": …}')
  addMapOption(command).action((paths: string[], options: ImportOptions) => importPaths(cli, paths, options))
}

async function importPaths(cli: Cli, paths: readonly string[], options: ImportOptions): Promise<void> {
  // Garbage is collected when a heap has grown by half, not threefold: a large import takes eighty megabytes less for two per
  // cent of its time. Only here: from then on Node reads its own modules without their cache.
  setFlagsFromString('--heap-growing-percent=50')
  let cancel = () => {}
  const onInterrupt = () => {
    cli.terminal.tell('Stopping; what was imported stays. Press Ctrl-C again to end at once.')
    cancel()
  }
  await withArchive(cli, { create: true, write: true, onInterrupt }, async (archive) => {
    const { token } = archive.intake.offer(paths)
    const mappings = options.map && (await mappingsOfTables(archive.api, token, options.map))
    const run = followImport(archive, cli.terminal, options.json ?? false)
    const { collection } = options
    const { importId } = await call(archive.api, 'imports.start', { token, collection, mappings })
    cancel = () => void call(archive.api, 'imports.cancel', { importId })
    const { summary } = await run
    if (options.json) await cli.terminal.printJson({ summary })
    else await cli.terminal.print(summaryText(summary))
    if (summary.failed > 0) cli.exitCode = exitCodes.failed
    if (summary.cancelled) cli.exitCode = exitCodes.interrupted
  })
}

async function mappingsOfTables(api: Api, token: string, map: readonly string[]) {
  const { mappingsOf } = await import('../column-map')
  return mappingsOf(map, (await call(api, 'imports.tables', { token })).tables)
}

/** Prints the report's lines as they come. @returns the progress told last, when every line is out */
function followImport(archive: OpenArchive, terminal: Terminal, json: boolean): Promise<ImportProgress> {
  const printed = followLines(archive, terminal, json)
  return new Promise((resolve) => {
    archive.subscribe((event) => {
      if (event.type !== 'import.progress') return
      const { phase, filesDone, filesFound, currentFile } = event.progress
      if (phase === 'finished') printed().then(() => resolve(event.progress))
      else terminal.showProgress(`${filesDone} of ${filesFound} files  ${currentFile ?? ''}`)
    })
  })
}

function summaryText({ imported, version, duplicate, failed, cancelled, tookMs }: ImportProgress['summary']): string {
  const counts = [
    `${imported} imported`,
    version > 0 ? `${version} new version${version === 1 ? '' : 's'}` : '',
    `${duplicate} already there`,
    `${failed} failed`,
  ]
  return `${cancelled ? 'Stopped: ' : ''}${counts.filter(Boolean).join(', ')} in ${(tookMs / 1000).toFixed(1)} s`
}
