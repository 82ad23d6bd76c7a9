/** The imported file itself: shown beside the story, and handed out byte for byte. */
import { KlipingError } from '../../contract/errors'
import type { Api } from '../../contract/methods'
import type { StoryEntry } from '../../contract/story'
import { joinBytes } from '../importing/decoding/join-bytes'
import type { Library } from '../library/library'
import type { Downloads, Originals } from '../ports'

/** Larger pages are saved and looked at elsewhere. */
const shownBytes = 32 * 1024 * 1024

export function createOriginalService(
  library: Library,
  originals: Originals,
  downloads: Downloads,
): Pick<Api, 'originals.page' | 'originals.save'> {
  const find = (storyId: string): StoryEntry => {
    const entry = library.entry(storyId)
    if (!entry) throw new KlipingError('not-found', `There is no story with the id ${storyId}.`)
    return entry
  }
  return {
    async 'originals.page'({ storyId }) {
      const { original } = find(storyId)
      const { viewerOf } = await import('./show-original')
      const show = viewerOf(original.mediaType)
      if (original.part || !show || original.sizeBytes > shownBytes) {
        throw new KlipingError(
          'unsupported-format',
          'This original cannot be shown here. Save it, and open it with the program it was made for.',
        )
      }
      return { html: show(await gather(originals.read(original.sha256))) }
    },
    async 'originals.save'({ storyId }) {
      const { original } = find(storyId)
      const { fileName, mediaType } = original
      const { token, sizeBytes } = await downloads.create(fileName, mediaType, originals.read(original.sha256))
      return { token, fileName, mediaType, sizeBytes }
    },
  }
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const gathered: Uint8Array[] = []
  for await (const piece of pieces) gathered.push(piece)
  return joinBytes(gathered)
}
