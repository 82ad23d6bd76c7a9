/** One story that was read, into the archive: as a new one, as a version, or as what it adds to one that is there. */
import type { Annotation } from '../../contract/annotation'
import type { ImportLine } from '../../contract/importing'
import type { Story, StoryEntry } from '../../contract/story'
import { createQuoteMatcher, type QuoteMatcher } from '../../text/quote-match'
import { reanchor } from '../annotations/anchor'
import type { EntryPatch } from '../library/collections'
import type { Library } from '../library/library'
import type { Ports } from '../ports'
import type { StoryDraft } from './draft'
import { importedAnnotations } from './highlights/imported-annotations'
import { identities, titleIdentity } from './identity'
import { findKnown } from './known-story'
import type { SaveQueue } from './save-queue'

interface Needs {
  ports: Pick<Ports, 'hash' | 'clock'>
  library: Library
  queue: SaveQueue
  /** Keeps the file the story came from; called before a story is saved. */
  keepOriginal(): Promise<void>
}
type Line = Omit<ImportLine, 'file'>

/**
 * What becomes of it goes to the queue, as a line for `file`.
 * @returns the id under which the story is in the archive
 */
export async function takeStory(story: Story, draft: StoryDraft, file: string, needs: Needs): Promise<string> {
  const { library, queue } = needs
  // All parts of a file share its original, so that one is no sign of a copy here.
  const wanted = identities(story).filter((identity) => identity !== story.original.sha256)
  await queue.settle(story.excerptOnly ? [...wanted, titleIdentity(story)] : wanted)
  const known = await findKnown(story, draft, library)
  if (known.status === 'duplicate') {
    await addTo(known.entry, { story, draft, file }, needs)
    return known.entry.id
  }

  const { excerpts, first } = known.status === 'version' ? known : { excerpts: [], first: undefined }
  if (first) story.versionOf = first.versionOf ?? first.id
  const find = createQuoteMatcher(story.body)
  const taken = excerpts
    .flatMap(({ id }) => library.annotationsOf(id))
    .map((annotation) => moved(annotation, story, find))
  for (const excerpt of excerpts) Object.assign(story, details(story, excerpt))
  const added = importedAnnotations(
    draft.highlights ?? [],
    { origin: story, target: story, there: taken },
    library,
    needs.ports,
  )
  const annotations = [...new Map([...taken, ...added].map((annotation) => [annotation.id, annotation])).values()]
  await needs.keepOriginal()
  await queue.save({ story, annotations }, { file, ...lineOf(known.status, story, annotations) })
  return story.id
}

/** The story is there; its highlights, and what is known about its reading, may not be. */
async function addTo(
  entry: StoryEntry,
  { story, draft, file }: { story: Story; draft: StoryDraft; file: string },
  { library, queue, ports }: Needs,
): Promise<void> {
  const { highlights = [] } = draft
  const patch = story.excerptOnly || story.reading ? details(entry, story) : {}
  if (highlights.length === 0 && Object.keys(patch).length === 0) {
    queue.tell({ file, ...lineOf('duplicate', entry, []) })
    return
  }
  await queue.settle([entry.id])
  const annotations = importedAnnotations(
    highlights,
    { origin: story, target: await library.story(entry.id), there: library.annotationsOf(entry.id) },
    library,
    ports,
  )
  if (Object.keys(patch).length > 0) await library.update(entry.id, patch)
  const line = { file, ...lineOf('duplicate', entry, annotations) }
  if (annotations.length > 0) await queue.save({ annotations }, line)
  else queue.tell(line)
}

function lineOf(status: Line['status'], { id, title, original }: StoryEntry, annotations: readonly Annotation[]): Line {
  return {
    status,
    id,
    title,
    ...(original.part ? { part: original.part.label } : {}),
    ...(annotations.length > 0 ? { highlights: annotations.length } : {}),
  }
}

/** An annotation of an excerpt, on the page that it was marked in. */
function moved(annotation: Annotation, story: Story, find: QuoteMatcher): Annotation {
  const selector = reanchor(story.body, annotation.selector, find) ?? annotation.selector
  return { ...annotation, storyId: story.id, selector }
}

/** The tags and what is known about the reading that `other` has and `entry` lacks. */
function details(entry: StoryEntry, other: StoryEntry): EntryPatch {
  const tags = other.tags.filter((tag) => !entry.tags.includes(tag))
  const reading = { ...other.reading, ...entry.reading }
  const more = Object.keys(reading).length > Object.keys(entry.reading ?? {}).length
  return { ...(tags.length > 0 ? { tags: [...entry.tags, ...tags] } : {}), ...(more ? { reading } : {}) }
}
