/** Gives a draft its identity: the same bytes always make the same story id. */

import { type Attachment, bodyText, type Story } from '../../contract/story'
import type { Ports, SourceFile } from '../ports'
import type { Member, StoryDraft } from './draft'
import { canonicalUrl } from './web-page/canonical-url'

/** A member of a container, as a source of its own. */
export function memberSource({ file, mappings }: SourceFile, { member }: Member): SourceFile {
  const { name, bytes, modifiedAt } = member
  return { file: `${file}/${name}`, sizeBytes: bytes.length, modifiedAt, content: { bytes }, mappings }
}

/** Sixteen hex digits of SHA-256 over the original's hash and, for one story of many, its part's. */
export function makeStory(
  draft: StoryDraft,
  source: SourceFile,
  sha256: string,
  ports: Pick<Ports, 'hash' | 'clock'>,
  links: { attachments: readonly Attachment[]; attachedTo?: string },
): Story {
  const { mediaType, part, highlights: _, knownAs: __, attachments: ___, ...read } = draft
  const { attachments, attachedTo } = links
  const url = canonicalUrl(draft.url)
  const partSha256 = part && ports.hash(part.source)
  return {
    ...read,
    ...(url ? { url } : {}),
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    ...(attachedTo ? { attachedTo } : {}),
    id: ports.hash(`${sha256}\n${partSha256 ?? ''}`).slice(0, 16),
    body: bodyText(draft.blocks),
    original: {
      sha256,
      fileName: source.file.split(/[\\/]/).at(-1) ?? source.file,
      mediaType,
      sizeBytes: source.sizeBytes,
      ...(part && partSha256 ? { part: { label: part.label, sha256: partSha256 } } : {}),
    },
    collections: [],
    importedAt: ports.clock.now(),
  }
}
