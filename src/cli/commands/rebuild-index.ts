/** `kliping rebuild-index`: makes the search index anew from the stories. */
import type { Command } from 'commander'
import type { Cli } from '../cli'
import { call, withArchive } from '../with-archive'

export function addRebuildIndexCommand(program: Command, cli: Cli): void {
  program
    .command('rebuild-index')
    .description('make the search index anew from the stories')
    .option('--json', 'the result as one JSON line')
    .action(async (options: { json?: boolean }) => {
      await withArchive(cli, { write: true }, async ({ api }) => {
        const result = await call(api, 'archive.rebuildIndex', {})
        const { stories, tookMs } = result
        if (options.json) await cli.terminal.printJson(result)
        else await cli.terminal.print(`Indexed ${stories} stories in ${(tookMs / 1000).toFixed(1)} s`)
      })
    })
}
