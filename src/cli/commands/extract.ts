/** `kliping extract`: reads files as an import would, and stores nothing. */
import type { Command } from 'commander'
import type { Cli } from '../cli'
import { exitCodes } from '../exit-error'
import { onInterrupt } from '../interrupt'
import { addMapOption } from '../options'
import { printableLine } from '../printable'

interface ExtractOptions {
  json?: boolean
  map?: string[]
}

export function addExtractCommand(program: Command, cli: Cli): void {
  const command = program
    .command('extract <path...>')
    .description('read files without storing them')
    .option('--json', 'one JSON line a story: {file, story} or {file, error}')
  addMapOption(command).action((paths: string[], options: ExtractOptions) => extract(cli, paths, options))
}

async function extract(cli: Cli, paths: readonly string[], { json, map }: ExtractOptions): Promise<void> {
  const { terminal } = cli
  const [{ extractFiles, tablesOfFiles }, { storyText }] = await Promise.all([
    import('../../node/extract-files'),
    import('../story-text'),
  ])
  const stop = new AbortController()
  const release = onInterrupt(() => stop.abort())
  try {
    const mappings = map && (await import('../column-map')).mappingsOf(map, await tablesOfFiles(paths, stop.signal))
    for await (const extracted of extractFiles(paths, stop.signal, mappings)) {
      if ('error' in extracted) cli.exitCode = exitCodes.failed
      if (json) await terminal.printJson(extracted)
      else if ('error' in extracted) terminal.tell(`${extracted.file}: ${extracted.error.message}`)
      else {
        const where = extracted.part ? `${extracted.file}, ${extracted.part}` : extracted.file
        await terminal.print(
          `${terminal.style('dim', `── ${printableLine(where)}`)}\n\n${storyText(extracted.story, terminal)}\n`,
        )
      }
      if (terminal.closed) stop.abort()
    }
  } finally {
    release()
  }
  if (stop.signal.aborted && !terminal.closed) cli.exitCode = exitCodes.interrupted
}
