/** How a story's facts are worded in the exports that people read. */
import type { Annotation } from '../../contract/annotation'
import type { StoryEntry } from '../../contract/story'

export function headline(story: StoryEntry): string {
  return story.title.trim() || story.original.fileName || 'Untitled'
}

/** "2024-06-25 14:40", "2024-06-25 14:40 +07:00": the source's own precision, the same in every language. */
export function plainDate(iso: string): string {
  return iso
    .replace('T', ' ')
    .replace(/(\d{2}:\d{2}):\d{2}(\.\d+)?/, '$1')
    .replace('Z', ' UTC')
    .replace(/(:\d{2})([+-]\d{2}:\d{2})$/, '$1 $2')
}

/** Who, where and when, each an item of its own. */
export function bylineItems(story: StoryEntry): string[] {
  return [
    story.authors.join(', '),
    story.editors.length > 0 ? `Editor: ${story.editors.join(', ')}` : '',
    story.outlet,
    story.agency,
    story.place,
    story.publishedAt && plainDate(story.publishedAt),
  ].filter((item): item is string => Boolean(item))
}

export interface Fact {
  label: string
  value: string
  kind?: 'address' | 'hash'
}

/** Where the story comes from, so that a reader can check it against the original. */
export function provenance(story: StoryEntry): Fact[] {
  const { fileName, sha256, sizeBytes, mediaType, part } = story.original
  return [
    ...(story.url ? [{ label: 'Address', value: story.url, kind: 'address' as const }] : []),
    ...(story.capturedAt ? [{ label: 'Captured', value: plainDate(story.capturedAt) }] : []),
    { label: 'Original', value: `${fileName}${part ? `, ${part.label}` : ''} (${mediaType}, ${sizeBytes} bytes)` },
    { label: 'SHA-256', value: sha256, kind: 'hash' },
    ...(story.attachments ?? []).map(({ name, mediaType, sizeBytes }) => ({
      label: 'Attachment',
      value: `${name} (${mediaType}, ${sizeBytes} bytes)`,
    })),
    ...(story.attachedTo ? [{ label: 'Attached to', value: story.attachedTo }] : []),
    ...(story.reading?.savedAt ? [{ label: 'Saved', value: plainDate(story.reading.savedAt) }] : []),
    ...(story.reading?.readAt ? [{ label: 'Read', value: plainDate(story.reading.readAt) }] : []),
    { label: 'Imported', value: plainDate(story.importedAt) },
  ]
}

/** What stands beneath an annotation's note: colour, tags, the day it was made, and whether its passage is gone. */
export function annotationItems({ color, tags, createdAt, orphan }: Annotation): string[] {
  const items = [color, ...tags.map((tag) => `#${tag}`), plainDate(createdAt)]
  return orphan ? [...items, 'not found in the text as it is now'] : items
}
