/** Stories and helpers for the tests of the export formats. */
import type { Annotation } from '../../../contract/annotation'
import type { Story } from '../../../contract/story'
import { sampleAnnotation } from '../../library/testing/sample-stories'
import type { ExportedStory, ExportFormatWriter } from '../export-format'

/** An annotation on the first place where the quote stands in the story. */
export function annotate(story: Story, exact: string, fields: Partial<Annotation> = {}): Annotation {
  const start = story.body.indexOf(exact)
  return sampleAnnotation(fields.id ?? `on ${exact}`, story.id, {
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
    ...fields,
  })
}

export async function writeAll(write: ExportFormatWriter['write'], stories: readonly ExportedStory[]): Promise<string> {
  async function* each() {
    yield* stories
  }
  const entries = stories.map(({ story }) => story)
  const header = { title: entries[0]?.title ?? '', exportedAt: '2026-02-03T04:05:06.000Z', entries }
  let text = ''
  for await (const chunk of write(header, each())) text += chunk
  return text
}
