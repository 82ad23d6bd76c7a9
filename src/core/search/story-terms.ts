/** What of a story is searched, field by field, and how much a field counts. */
import type { Annotation } from '../../contract/annotation'
import type { Story, StoryEntry } from '../../contract/story'
import { tokenise } from '../../text/tokenise'
import type { TextDocument } from './text-document'

/** Goes up whenever a text would give other terms: an index of another version is built anew. */
export const analysisVersion = 7

/** Stands between texts that are searched as one: no word goes across it. */
const between = '\n'

/** The text of a story, which never changes under its id. A title's shortness already lifts what it holds. */
export const textFields = { title: 1.1, subtitle: 1, body: 1, outlet: 1, people: 1, place: 1 }

/** What people put to a story, which changes: an index of its own, small, so that a note never touches the text. */
export const noteFields = { tags: 1, notes: 1 }

export function textDocument(story: Story): TextDocument {
  const { id, language, title, subtitle = '', body, outlet = '', place = '' } = story
  return {
    id,
    fields: {
      title: { text: isMadeTitle(story) ? '' : title, language },
      subtitle: { text: subtitle, language },
      body: { text: body, language },
      outlet: { text: outlet },
      people: { text: [...story.authors, ...story.editors].join(between) },
      place: { text: place },
    },
  }
}

/** Whether the title is only the beginning of the text, taken because the story had none: its words must not count twice. */
function isMadeTitle({ title, body, blocks }: Story): boolean {
  if (blocks.some(({ role }) => role === 'title')) return false
  const words = tokenise(body)
  for (const { term } of tokenise(title)) if (words.next().value?.term !== term) return false
  return true
}

/** What of a story's entry is searched beside its text. */
export type Tagged = Pick<StoryEntry, 'id' | 'tags' | 'language' | 'reading'>

/** What was written about the story as a whole, then about passages of it. */
export function notesOn({ reading }: Pick<StoryEntry, 'reading'>, annotations: readonly Annotation[]): string[] {
  return [reading?.note ?? [], ...annotations.map(({ note }) => note ?? [])].flat()
}

/** @returns undefined when nobody put anything to the story */
export function noteDocument(entry: Tagged, annotations: readonly Annotation[]): TextDocument | undefined {
  if (entry.tags.length === 0 && annotations.length === 0 && !entry.reading?.note) return undefined
  const tags = [...entry.tags, ...annotations.flatMap((annotation) => annotation.tags)]
  const notes = notesOn(entry, annotations)
  if (tags.length === 0 && notes.length === 0) return undefined
  const { id, language } = entry
  return {
    id,
    fields: { tags: { text: tags.join(between), language }, notes: { text: notes.join(between), language } },
  }
}
