/** What of a story is searched, field by field, and how much a field counts. */
import type { Annotation } from '../../contract/annotation'
import type { Story, StoryEntry } from '../../contract/story'
import { tokenise } from '../../text/tokenise'
import type { TermDocument } from './mini-index'
import { stemOf } from './stems'

/** Goes up whenever a text would give other terms: an index of another version is built anew. */
export const analysisVersion = 3

/** The text of a story, which never changes under its id. A title's shortness already lifts what it holds. */
export const textFields = { title: 1.1, subtitle: 1, body: 1, outlet: 1, people: 1, place: 1 }

/** What people put to a story, which changes: an index of its own, small, so that a note never touches the text. */
export const noteFields = { tags: 1, notes: 1 }

export function textDocument(story: Story): TermDocument {
  const { language } = story
  const title = termsOf(story.title, language)
  const body = termsOf(story.body, language)
  return {
    id: story.id,
    fields: {
      title: isMadeTitle(title, body, story) ? [] : title,
      subtitle: termsOf(story.subtitle, language),
      body,
      outlet: termsOf(story.outlet),
      people: [...story.authors, ...story.editors].flatMap((name) => termsOf(name)),
      place: termsOf(story.place),
    },
  }
}

/** Whether the title is only the beginning of the text, taken because the story had none: its words must not count twice. */
function isMadeTitle(title: readonly string[], body: readonly string[], { blocks }: Story): boolean {
  return !blocks.some(({ role }) => role === 'title') && title.every((term, i) => term === body[i])
}

/** What of a story's entry is searched beside its text. */
export type Tagged = Pick<StoryEntry, 'id' | 'tags' | 'language'>

/** @returns undefined when nobody put anything to the story */
export function noteDocument(entry: Tagged, annotations: readonly Annotation[]): TermDocument | undefined {
  const tags = [...entry.tags, ...annotations.flatMap((annotation) => annotation.tags)]
  const notes = annotations.flatMap(({ note }) => note ?? [])
  if (tags.length === 0 && notes.length === 0) return undefined
  const terms = (texts: readonly string[]) => texts.flatMap((text) => termsOf(text, entry.language))
  return { id: entry.id, fields: { tags: terms(tags), notes: terms(notes) } }
}

/** Each word, and beside it its stem where the language is known. */
function termsOf(text = '', language?: string): string[] {
  const terms: string[] = []
  for (const { term } of tokenise(text)) {
    terms.push(term)
    const stem = stemOf(term, language)
    if (stem) terms.push(stem)
  }
  return terms
}
