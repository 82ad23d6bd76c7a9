/** Whether a story that was read is new, there already, or other words of a page that is there. */
import type { Story, StoryEntry } from '../../contract/story'
import { createQuoteMatcher } from '../../text/quote-match'
import type { Library } from '../library/library'
import type { ImportedHighlight, StoryDraft } from './draft'
import { findHighlight } from './highlights/imported-annotations'
import { identifyingUrl } from './identity'

export type KnownStory =
  | { status: 'imported' }
  /** It is there; what came with it goes to this one. */
  | { status: 'duplicate'; entry: StoryEntry }
  /** `excerpts`: the earlier ones that hold no text of the page, whose highlights it takes over. */
  | { status: 'version'; first: StoryEntry; excerpts: readonly StoryEntry[] }

export async function findKnown(story: Story, draft: StoryDraft, library: Library): Promise<KnownStory> {
  const url = identifyingUrl(story.url)
  const versions = url ? library.byUrl(url) : []
  const sameParts = story.original.part ? library.byPart(story.original.part.sha256) : []
  if (story.excerptOnly) return findExcerpted(story, draft.highlights ?? [], [...versions, ...sameParts], library)
  const same = library.entry(story.id) ?? sameParts[0]
  if (same) return { status: 'duplicate', entry: same }
  const former = draft.knownAs ? library.entry(draft.knownAs) : undefined
  for (const entry of former ? [former, ...versions] : versions) {
    const earlier = await library.story(entry.id)
    if (earlier.body === story.body && earlier.title === story.title) return { status: 'duplicate', entry }
  }
  const [first] = versions
  if (!first) return { status: 'imported' }
  return { status: 'version', first, excerpts: versions.filter(({ excerptOnly }) => excerptOnly) }
}

/** A link or highlights without the page's text belong to the page when it is there, by its address or its headline. */
async function findExcerpted(
  story: Story,
  highlights: readonly ImportedHighlight[],
  sameAddress: readonly StoryEntry[],
  library: Library,
): Promise<KnownStory> {
  const page =
    sameAddress.findLast(({ excerptOnly }) => !excerptOnly) ?? (await pageOfTitle(story, highlights, library))
  if (page) return { status: 'duplicate', entry: page }
  const [first] = sameAddress
  const latest = sameAddress.at(-1)
  if (!first || !latest) return { status: 'imported' }
  const find = createQuoteMatcher((await library.story(latest.id)).body)
  const nothingNew = highlights.every((highlight) => findHighlight(highlight, find))
  if (nothingNew || library.entry(story.id)) return { status: 'duplicate', entry: latest }
  return { status: 'version', first, excerpts: [...new Set(sameAddress)] }
}

/** A headline alone may be another story's: a highlight must stand in its text. */
async function pageOfTitle(
  { title }: Story,
  highlights: readonly ImportedHighlight[],
  library: Library,
): Promise<StoryEntry | undefined> {
  if (highlights.length === 0) return undefined
  for (const entry of library.byTitle(title).toReversed()) {
    if (entry.excerptOnly) continue
    const find = createQuoteMatcher((await library.story(entry.id)).body)
    if (highlights.some((highlight) => findHighlight(highlight, find))) return entry
  }
  return undefined
}
