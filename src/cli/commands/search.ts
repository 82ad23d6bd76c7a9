/** `kliping search`: one query, or a file of them. */
import type { Command } from 'commander'
import type { Api } from '../../contract/methods'
import type { SearchResult } from '../../contract/search'
import type { Cli } from '../cli'
import { ExitError, exitCodes } from '../exit-error'
import { hitText } from '../hit-text'
import { addSearchOptions, type SearchOptions, searchFilters, wholeNumber } from '../options'
import { printableLine } from '../printable'
import type { BatchQuery } from '../query-file'
import type { Terminal } from '../terminal'
import { call, withArchive } from '../with-archive'

interface SearchCommandOptions extends SearchOptions {
  collection?: string
  queries?: string
  limit: number
  offset: number
  json?: boolean
}

export function addSearchCommand(program: Command, cli: Cli): void {
  const command = program
    .command('search [query...]')
    .description('search the archive; without a query, every story')
    .option('--queries <file>', 'run each query of a file (.txt a line each, .csv, .jsonl {id, query})')
    .option('--limit <number>', 'hits to show', wholeNumber(0, 1000), 20)
    .option('--offset <number>', 'hits to skip', wholeNumber(0, Number.MAX_SAFE_INTEGER), 0)
    .option('--collection <name>', 'only stories in this collection')
    .option('--json', 'as JSON: one line, or a line a query')
  addSearchOptions(command).action((words: string[], options: SearchCommandOptions) =>
    options.queries === undefined
      ? searchOne(cli, words.join(' '), options)
      : searchMany(cli, words, options.queries, options),
  )
}

async function searchOne(cli: Cli, query: string, options: SearchCommandOptions): Promise<void> {
  await withArchive(cli, {}, async ({ api }) => {
    const result = await search(api, query, options, true)
    if (options.json) await cli.terminal.printJson(jsonResult(result))
    else await printHits(result, options.offset, cli.terminal)
  })
}

async function searchMany(cli: Cli, words: string[], file: string, options: SearchCommandOptions): Promise<void> {
  if (words.length > 0) throw new ExitError(exitCodes.usage, 'Give either a query or --queries, not both.')
  const { readQueryFile } = await import('../query-file')
  const queries = await readQueryFile(file)
  await withArchive(cli, {}, async ({ api }) => {
    for (const query of queries) {
      if (cli.terminal.closed) break
      await searchOneOfMany(cli, api, query, options)
    }
  })
}

/** A query that cannot be run is told, and the others go on. */
async function searchOneOfMany(
  cli: Cli,
  api: Api,
  { id, query }: BatchQuery,
  options: SearchCommandOptions,
): Promise<void> {
  const { terminal } = cli
  try {
    const result = await search(api, query, options, false)
    if (options.json) return await terminal.printJson({ id, query, ...jsonResult(result) })
    await terminal.print(terminal.style('bold', `${printableLine(id)}: ${printableLine(query)}`))
    await printHits(result, options.offset, terminal)
    await terminal.print()
  } catch (error) {
    const { toErrorInfo } = await import('../../contract/errors')
    cli.exitCode = exitCodes.failed
    if (options.json) await terminal.printJson({ id, query, error: toErrorInfo(error) })
    else terminal.tell(`${id}: ${toErrorInfo(error).message}`)
  }
}

/** @param prefix whether the last word may be the beginning of one */
async function search(api: Api, query: string, options: SearchCommandOptions, prefix: boolean): Promise<SearchResult> {
  const { match, sort, offset, limit, collection } = options
  const filters = await searchFilters(api, options, collection)
  return call(api, 'stories.search', { query, match, sort, offset, limit, prefix, filters })
}

function jsonResult({ total, fullMatches, tookMs, hits }: SearchResult): Omit<SearchResult, 'facets' | 'timeline'> {
  return { total, fullMatches, tookMs, hits }
}

async function printHits(
  { total, fullMatches, tookMs, hits }: SearchResult,
  offset: number,
  terminal: Terminal,
): Promise<void> {
  for (const hit of hits) await terminal.print(`${hitText(hit, terminal)}\n`)
  const stories = total === 1 ? '1 story' : `${total} stories`
  const full = fullMatches < total ? `, ${fullMatches} with every word` : ''
  const shown = hits.length < total && hits.length > 0 ? `; ${offset + 1} to ${offset + hits.length} shown` : ''
  terminal.tell(`${stories}${full}${shown} (${tookMs.toFixed(1)} ms)`)
}
