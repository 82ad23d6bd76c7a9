/** `kliping show`: one story, for reading or for a script. */
import { type Command, Option } from 'commander'
import type { Cli } from '../cli'
import { call, withArchive } from '../with-archive'

interface ShowOptions {
  json?: boolean
  text?: boolean
  markdown?: boolean
}

export function addShowCommand(program: Command, cli: Cli): void {
  program
    .command('show <id>')
    .description('show a story; its id may be cut short')
    .addOption(new Option('--json', 'the story with its annotations as one JSON line').conflicts(['text', 'markdown']))
    .addOption(new Option('--text', 'only headline, byline and text').conflicts('markdown'))
    .option('--markdown', 'as the Markdown export has it')
    .action((id: string, options: ShowOptions) => show(cli, id, options))
}

async function show(cli: Cli, given: string, options: ShowOptions): Promise<void> {
  const { terminal } = cli
  const [{ findStoryId }, { storyNotes, storyText }, { writeMarkdown }] = await Promise.all([
    import('../story-id'),
    import('../story-text'),
    import('../../core/export/markdown-export'),
  ])
  await withArchive(cli, {}, async ({ api }) => {
    const { story, annotations } = await call(api, 'stories.get', { id: await findStoryId(api, given) })
    if (options.json) await terminal.printJson({ ...story, annotations })
    else if (options.markdown) {
      const header = { title: story.title, exportedAt: new Date().toISOString(), entries: [story] }
      for await (const chunk of writeMarkdown(header, each({ story, annotations }))) await terminal.write(chunk)
    } else if (options.text) await terminal.print(storyText(story, { style: (_, text) => text }))
    else await terminal.print(`${storyText(story, terminal)}\n\n${storyNotes(story, annotations, terminal)}`)
  })
}

async function* each<T>(only: T): AsyncIterable<T> {
  yield only
}
