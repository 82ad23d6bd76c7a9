/** `kliping list`: every story in the archive, a line each. */
import type { Command } from 'commander'
import type { StoryEntry } from '../../contract/story'
import type { Cli } from '../cli'
import { fitWidth, printableLine } from '../printable'
import { shortIdLength } from '../story-id'
import type { Terminal } from '../terminal'
import { call, withArchive } from '../with-archive'

const page = 1000

export function addListCommand(program: Command, cli: Cli): void {
  program
    .command('list')
    .description('list all stories in order of import')
    .option('--json', 'one JSON line a story, without its text')
    .action((options: { json?: boolean }) => list(cli, options.json ?? false))
}

async function list(cli: Cli, json: boolean): Promise<void> {
  const { terminal } = cli
  await withArchive(cli, {}, async ({ api }) => {
    for (let offset = 0; !terminal.closed; offset += page) {
      const { stories, total } = await call(api, 'stories.list', { offset, limit: page })
      for (const story of stories) {
        if (json) await terminal.printJson(story)
        else await terminal.print(entryText(story, terminal))
      }
      if (offset + page >= total) break
    }
  })
}

function entryText(story: StoryEntry, terminal: Terminal): string {
  const columns = [
    terminal.style('dim', story.id.slice(0, shortIdLength)),
    fitWidth((story.publishedAt ?? '').slice(0, 10), 10),
    terminal.style('dim', fitWidth(printableLine(story.outlet ?? ''), 18)),
    printableLine(story.title),
  ]
  return columns.join('  ')
}
