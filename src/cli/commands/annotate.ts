/** `kliping annotate`: highlights a passage of a story, with a note and tags. */
import { type Command, Option } from 'commander'
import { type AnnotationColor, annotationColors } from '../../contract/annotation'
import type { Cli } from '../cli'
import { collect } from '../options'
import { findStoryId } from '../story-id'
import { annotationText } from '../story-text'
import { call, withArchive } from '../with-archive'

interface AnnotateOptions {
  quote: string
  note?: string
  tag?: string[]
  color: AnnotationColor
  json?: boolean
}

export function addAnnotateCommand(program: Command, cli: Cli): void {
  program
    .command('annotate <id>')
    .description('highlight a passage of a story')
    .requiredOption('--quote <text>', 'the passage, as it stands in the story')
    .option('--note <text>', 'what to remember about it')
    .option('--tag <tag>', 'a tag (repeatable)', collect)
    .addOption(new Option('--color <name>', 'the colour of the highlight').choices(annotationColors).default('yellow'))
    .option('--json', 'the annotation as one JSON line')
    .action((id: string, options: AnnotateOptions) => annotate(cli, id, options))
}

async function annotate(cli: Cli, given: string, { quote, note, tag, color, json }: AnnotateOptions): Promise<void> {
  const { terminal } = cli
  await withArchive(cli, { write: true }, async ({ api }) => {
    const storyId = await findStoryId(api, given)
    const request = { storyId, quote: { exact: quote }, note, color, tags: tag ?? [] }
    const annotation = await call(api, 'annotations.create', request)
    if (json) await terminal.printJson(annotation)
    else await terminal.print(annotationText(annotation, terminal))
  })
}
