/** `kliping export`: writes stories with their annotations to a file of one's own. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { type ExportFormat, type ExportSelection, exportFormats } from '../../contract/export'
import type { Api } from '../../contract/methods'
import type { Cli } from '../cli'
import { ExitError, exitCodes } from '../exit-error'
import { addSearchOptions, collectionId, type SearchOptions, searchFilters } from '../options'
import { findStoryId } from '../story-id'
import type { Terminal } from '../terminal'
import { call, withArchive } from '../with-archive'

interface ExportOptions extends SearchOptions {
  query?: string
  ids?: string
  collection?: string
  format: ExportFormat
  out: string
}

export function addExportCommand(program: Command, cli: Cli): void {
  const command = program
    .command('export')
    .description('write stories with their annotations to a file')
    .addOption(
      new Option('--query <query>', "every story that a search finds ('' finds all)").conflicts(['ids', 'collection']),
    )
    .addOption(new Option('--ids <ids>', 'these stories, separated by commas').conflicts('collection'))
    .option('--collection <name>', 'the stories of a collection')
    .addOption(new Option('--format <format>', 'how it is written').choices(exportFormats).makeOptionMandatory())
    .requiredOption('--out <path>', 'the file to write, a folder to put it into, or - for standard output')
  addSearchOptions(command).action((options: ExportOptions) => exportStories(cli, options))
}

async function exportStories(cli: Cli, options: ExportOptions): Promise<void> {
  const { terminal } = cli
  if (options.query === undefined && options.ids === undefined && options.collection === undefined) {
    throw new ExitError(exitCodes.usage, 'Say which stories: --query, --ids or --collection.')
  }
  // Reading is enough: the archive itself does not change.
  await withArchive(cli, {}, async ({ api, downloads }) => {
    const selection = await chooseStories(api, options)
    const { token, fileName, stories } = await call(api, 'exports.create', { selection, format: options.format })
    if (options.out === '-') return copyToOutput(downloads.find(token)?.path ?? '', terminal)
    const path = (await namesFolder(options.out)) ? join(options.out, fileName) : options.out
    await downloads.saveTo(token, path)
    terminal.tell(`Exported ${stories === 1 ? '1 story' : `${stories} stories`} to ${path}`)
  })
}

async function chooseStories(api: Api, options: ExportOptions): Promise<ExportSelection> {
  const { query, ids, collection, match, sort } = options
  if (ids !== undefined) {
    const given = ids
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean)
    if (given.length === 0) throw new ExitError(exitCodes.usage, '--ids names no story.')
    return { ids: await Promise.all(given.map((id) => findStoryId(api, id))) }
  }
  if (collection !== undefined) return { collection: await collectionId(api, collection) }
  return { search: { query: query ?? '', match, sort, prefix: false, filters: await searchFilters(api, options) } }
}

async function namesFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined)
  return found?.isDirectory() ?? /[/\\]$/.test(path)
}

async function copyToOutput(path: string, terminal: Terminal): Promise<void> {
  for await (const text of createReadStream(path, { encoding: 'utf8' })) await terminal.write(text)
}
