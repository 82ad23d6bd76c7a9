/** Small invented stories and annotations for tests. */
import type { Annotation } from '../../../contract/annotation'
import { bodyText, type Story } from '../../../contract/story'

export function sampleStory(id: string, fields: Partial<Story> = {}): Story {
  const blocks = fields.blocks ?? [
    { role: 'title' as const, text: `Harbour bridge reopens (${id})` },
    { role: 'body' as const, text: 'The harbour bridge reopened on Monday after nine weeks of repairs.' },
    { role: 'body' as const, text: '“We listened to the steel”, said the engineer, Ana Ruiz.' },
  ]
  return {
    id,
    title: `Harbour bridge reopens (${id})`,
    authors: ['Maya Lind'],
    editors: [],
    outlet: 'The Quay Courier',
    language: 'en',
    publishedAt: '2024-05-06',
    tags: [],
    collections: [],
    original: {
      sha256: sampleSha256(id),
      fileName: `${id}.txt`,
      mediaType: 'text/plain',
      sizeBytes: 180,
    },
    importedAt: '2026-01-01T00:00:00.000Z',
    related: [],
    warnings: [],
    ...fields,
    blocks,
    body: bodyText(blocks),
  }
}

/** 64 hex digits that differ with the text; not a real digest. */
export function sampleSha256(text: string): string {
  return Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64)
}

export function sampleAnnotation(id: string, storyId: string, fields: Partial<Annotation> = {}): Annotation {
  return {
    id,
    storyId,
    selector: [
      { type: 'TextQuoteSelector', exact: 'harbour bridge', prefix: 'The ', suffix: ' reopened' },
      { type: 'TextPositionSelector', start: 4, end: 18 },
    ],
    color: 'yellow',
    tags: [],
    createdAt: '2026-01-01T00:00:00.000Z',
    modifiedAt: '2026-01-01T00:00:00.000Z',
    ...fields,
  }
}
