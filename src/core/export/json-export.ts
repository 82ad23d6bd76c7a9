/**
 * The JSON export: one document `{format: 'kliping', version: 1, exportedAt, stories}`. A story has the fields of the
 * command line's JSON (`src/contract/story.ts`), labelled blocks included, plus `annotations`, each of which is valid
 * W3C Web Annotation JSON-LD by itself.
 */
import type { ExportedStory, ExportHeader } from './export-format'
import { toWebAnnotation } from './web-annotation'

export async function* writeJson(header: ExportHeader, stories: AsyncIterable<ExportedStory>): AsyncIterable<string> {
  const start = { format: 'kliping', version: 1, exportedAt: header.exportedAt }
  yield `${JSON.stringify(start).slice(0, -1)},"stories":[`
  let separator = '\n'
  for await (const { story, annotations } of stories) {
    const annotated = { ...story, annotations: annotations.map((annotation) => toWebAnnotation(annotation, story)) }
    yield separator + JSON.stringify(annotated)
    separator = ',\n'
  }
  yield '\n]}\n'
}
