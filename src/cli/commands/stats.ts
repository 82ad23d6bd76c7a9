/** `kliping stats`: what the archive holds, in numbers. */
import type { Command } from 'commander'
import type { FacetValue } from '../../contract/search'
import type { Cli } from '../cli'
import { printableLine } from '../printable'
import { call, withArchive } from '../with-archive'

const shownValues = 10

export function addStatsCommand(program: Command, cli: Cli): void {
  program
    .command('stats')
    .description('count what the archive holds')
    .option('--json', 'as one JSON line')
    .action((options: { json?: boolean }) => stats(cli, options.json ?? false))
}

async function stats(cli: Cli, json: boolean): Promise<void> {
  const { terminal } = cli
  await withArchive(cli, {}, async ({ api }) => {
    const counts = await call(api, 'archive.stats', {})
    if (json) return terminal.printJson(counts)
    const rows: [string, number | string][] = [
      ['Stories', counts.stories],
      ['Annotations', counts.annotations],
      ['Collections', counts.collections],
      ['Originals', `${counts.originals} (${(counts.originalsBytes / 1e6).toFixed(1)} MB)`],
    ]
    for (const [label, count] of rows) await terminal.print(`${label.padEnd(12)} ${count}`)
    for (const [label, values] of [
      ['Outlets', counts.outlets],
      ['Languages', counts.languages],
      ['Years', counts.years],
    ] as const) {
      if (values.length > 0) await terminal.print(`${label.padEnd(12)} ${facetText(values)}`)
    }
  })
}

function facetText(values: readonly FacetValue[]): string {
  const shown = values.slice(0, shownValues).map(({ value, count }) => `${printableLine(value)} ${count}`)
  const rest = values.length - shown.length
  return shown.join(', ') + (rest > 0 ? `, and ${rest} more` : '')
}
