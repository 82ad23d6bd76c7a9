/** Highlights with their notes and tags: made from a quote, changed, removed, put back. */
import type { Annotation } from '../../contract/annotation'
import { KlipingError } from '../../contract/errors'
import type { Api, MethodRequest } from '../../contract/methods'
import type { Story } from '../../contract/story'
import { matchQuote, type QuoteMatch } from '../../text/quote-match'
import type { Library } from '../library/library'
import type { Clock } from '../ports'
import { reanchor, selectorFor } from './anchor'

type CreateRequest = MethodRequest<'annotations.create'>

/** A quote given by a person may hold slips of the pen up to this share of its characters; beyond it another passage may be meant. */
const largestDifference = 0.1

export function createAnnotations(
  library: Library,
  clock: Clock,
  ids: () => string,
): Pick<Api, 'annotations.create' | 'annotations.update' | 'annotations.remove' | 'annotations.restore'> {
  return {
    async 'annotations.create'(request) {
      const story = await library.story(request.storyId)
      const { start, end } = findQuote(story, request)
      const now = clock.now()
      const annotation: Annotation = {
        id: ids(),
        storyId: story.id,
        selector: selectorFor(story.body, start, end),
        color: request.color,
        ...(request.note ? { note: request.note } : {}),
        tags: unique(request.tags),
        createdAt: now,
        modifiedAt: now,
      }
      await library.putAnnotation(annotation)
      return annotation
    },

    async 'annotations.update'({ id, color, note, tags }) {
      const { note: oldNote, ...before } = existing(library, id)
      const newNote = note ?? oldNote
      const annotation: Annotation = {
        ...before,
        ...(color ? { color } : {}),
        ...(newNote ? { note: newNote } : {}),
        ...(tags ? { tags: unique(tags) } : {}),
        modifiedAt: clock.now(),
      }
      await library.putAnnotation(annotation)
      return annotation
    },

    async 'annotations.remove'({ id }) {
      existing(library, id)
      return library.removeAnnotation(id)
    },

    async 'annotations.restore'({ annotation }) {
      const story = await library.story(annotation.storyId)
      const selector = reanchor(story.body, annotation.selector)
      if (!selector) throw quoteNotFound(story, annotation.selector[0].exact)
      const restored = { ...annotation, selector }
      await library.putAnnotation(restored)
      return restored
    },
  }
}

function existing(library: Library, id: string): Annotation {
  const annotation = library.annotation(id)
  if (!annotation) {
    throw new KlipingError('not-found', `There is no annotation ${JSON.stringify(id)}. It may have been removed.`)
  }
  return annotation
}

function findQuote(story: Story, { quote, start }: CreateRequest): QuoteMatch {
  const match = matchQuote(story.body, { ...quote, ...(start === undefined ? {} : { start }) })
  if (!match || match.difference > largestDifference) throw quoteNotFound(story, quote.exact, match)
  return match
}

function quoteNotFound(story: Story, exact: string, nearest?: QuoteMatch): KlipingError {
  const advice = nearest
    ? `The nearest passage is “${shorten(story.body.slice(nearest.start, nearest.end))}”; quote it as it stands.`
    : 'Copy the passage from the text of the story; headlines, bylines and captions are not part of it.'
  return new KlipingError(
    'quote-not-found',
    `“${shorten(exact)}” is not in the text of “${shorten(story.title)}”. ${advice}`,
  )
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : line
}

function unique(tags: readonly string[]): string[] {
  return [...new Set(tags)]
}
