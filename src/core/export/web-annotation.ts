/**
 * An annotation as JSON-LD of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), so that other
 * tools can read what was marked. Positions count UTF-16 code units in the story's `body`.
 */
import type { Annotation, TextPositionSelector, TextQuoteSelector } from '../../contract/annotation'
import type { StoryEntry } from '../../contract/story'
import { webAddress } from './web-address'

export interface WebAnnotation {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'Annotation'
  motivation: 'highlighting' | 'commenting' | 'tagging'
  created: string
  modified: string
  /** The note (`commenting`) and each tag (`tagging`). */
  body?: { type: 'TextualBody'; value: string; format: 'text/plain'; purpose: 'commenting' | 'tagging' }[]
  target: {
    source: string
    /** The highlight's colour; the class stands in the stylesheet. */
    styleClass: string
    selector: [TextQuoteSelector, TextPositionSelector]
  }
  stylesheet: { type: 'CssStylesheet'; value: string }
}

export function toWebAnnotation(annotation: Annotation, story: StoryEntry): WebAnnotation {
  const { id, color, note, tags, selector, createdAt, modifiedAt } = annotation
  const textual = (value: string, purpose: 'commenting' | 'tagging') =>
    ({ type: 'TextualBody', value, format: 'text/plain', purpose }) as const
  const body = [...(note ? [textual(note, 'commenting')] : []), ...tags.map((tag) => textual(tag, 'tagging'))]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    created: createdAt,
    modified: modifiedAt,
    ...(body.length > 0 ? { body } : {}),
    target: { source: webAddress(story.url) ?? namedInformation(story.original.sha256), styleClass: color, selector },
    stylesheet: { type: 'CssStylesheet', value: `.${color} { background: ${color} }` },
  }
}

/** The original's name by its content, for stories without an address (RFC 6920, the hexadecimal `nih` form). */
function namedInformation(sha256: string): string {
  return `nih:sha-256;${sha256}`
}
