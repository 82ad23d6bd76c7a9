/** Files that came with a story: kept with it as originals, named in it, and read in turn when they may hold stories. */
import type { Attachment } from '../../contract/story'
import type { Ports, SourceFile } from '../ports'
import type { DraftAttachment, StoryDraft } from './draft'
import { memberSource } from './make-story'

export interface AttachedFile {
  attachment: Attachment
  source: SourceFile
  mayHoldStory: boolean
}

export async function attachedFiles(
  { attachments = [], part }: StoryDraft,
  { file, ...container }: SourceFile,
  originals: Pick<Ports['originals'], 'digest'>,
): Promise<AttachedFile[]> {
  const holder = { ...container, file: part ? `${file}, ${part.label}` : file }
  return Promise.all(
    attachments.map(async (found) => {
      const source = memberSource(holder, { member: found })
      const { name, mediaType, bytes } = found
      const attachment = { name, mediaType, sizeBytes: bytes.length, sha256: await originals.digest(source) }
      return { attachment, source, mayHoldStory: mayHoldStory(found) }
    }),
  )
}

const storylessType =
  /^(image|audio|video|font|model)\/|^text\/(calendar|(x-)?vcard|directory)$|^application\/(ics|pgp-(keys|signature)|(x-)?pkcs7-signature|ms-tnef|vnd\.ms-tnef)$/i
const documentStart = /^(%PDF|PK|\{\\rtf|\xd0\xcf|<)/
const mediaStart = /^(\x89PNG|\xff\xd8\xff|GIF8|RIFF|ID3|OggS|fLaC|.{4}ftyp)/s

/** Pictures, sound, calendars and signatures are kept and not read, whatever their sender calls them. */
function mayHoldStory({ mediaType, bytes }: DraftAttachment): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  return !mediaStart.test(start) && (documentStart.test(start) || !storylessType.test(mediaType))
}
