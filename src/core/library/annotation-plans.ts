/** Annotations put to stories in numbers, as an import brings them. Here are the changes; the library commits them. */
import type { Annotation } from '../../contract/annotation'
import { KlipingError } from '../../contract/errors'
import type { Plan } from './commit-queue'
import type { Change, LibraryData } from './store'

/**
 * @param arriving ids of the stories that are added in the same step
 * @throws KlipingError `not-found` when an annotation's story is neither there nor arriving
 */
export function planAnnotations(
  data: LibraryData,
  annotations: readonly Annotation[],
  arriving: ReadonlySet<string>,
): Plan<void> {
  const storyIds = new Set<string>()
  const changes = annotations.map((value): Change => {
    if (!arriving.has(value.storyId) && !data.stories.has(value.storyId)) {
      throw new KlipingError('not-found', `There is no story with the id ${value.storyId}.`)
    }
    const before = data.annotations.get(value.id)
    if (before) storyIds.add(before.storyId)
    storyIds.add(value.storyId)
    return { op: 'put', table: 'annotations', key: value.id, value }
  })
  return { changes, result: undefined, storyIds: [...storyIds] }
}
