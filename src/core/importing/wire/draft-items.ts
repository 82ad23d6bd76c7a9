/** Stories found in one file, made drafts: one of several is a part, and a part that cannot be read does not end the file. */
import { toErrorInfo } from '../../../contract/errors'
import type { ReadItem } from '../draft'
import { type WireStory, wireDraft } from './wire-story'

export interface FoundStory {
  /** For a person: where it stands, or what the agency calls it. */
  label: string
  /** Its own text in the file, which tells it from the others. */
  source(): string
  /** @throws KlipingError when it is no story */
  read(): WireStory
}

/** @param warnings of the file as a whole. @throws KlipingError when the only one cannot be read */
export function* draftItems(found: readonly FoundStory[], warnings: readonly string[] = []): Generator<ReadItem> {
  for (const { label, source, read } of found) {
    try {
      const story = read()
      const draft = wireDraft(story)
      const identity = () => [story.externalId, story.language, source()].join('\n')
      const part = found.length > 1 ? { part: { label, source: identity() } } : {}
      yield { ...draft, ...part, warnings: [...warnings, ...draft.warnings] }
    } catch (error) {
      if (found.length === 1) throw error
      yield { part: label, error: toErrorInfo(error) }
    }
  }
}
