/** Reads a saved web page: one story, with everything the page says about it and the rest of the page labelled. */
import { decodeText } from '../decoding/decode-text'
import type { StoryDraft } from '../draft'
import type { Reader } from '../reader'
import { withoutEmbeddedFiles } from './embedded-files'
import { markupStory } from './markup-story'
import { declaredCharset, looksLikeHtml } from './recognise-html'
import { savedNote } from './saved-note'

const maxBytes = 256 * 2 ** 20

export const webPageReader: Reader = {
  name: 'web page',
  recognises: ({ head }) => looksLikeHtml(head),
  async *read(input) {
    yield readWebPage(await input.bytes(maxBytes), { modifiedAt: input.modifiedAt })
  },
}

export interface WebPageOptions {
  /** ISO 8601, of the file or the capture; dates without a year and "2 hours ago" count from here. */
  modifiedAt?: string
  /** Where the page was fetched. */
  address?: string
  /** As the server named it. */
  charset?: string
  /** What the page is called elsewhere, when it has no `<title>`. */
  windowTitle?: string
}

/** @throws KlipingError `no-story` when the page holds no text of a story */
export function readWebPage(bytes: Uint8Array, options: WebPageOptions = {}): StoryDraft {
  const { text, warnings } = decodeText(withoutEmbeddedFiles(bytes), options.charset ?? declaredCharset(bytes))
  const mediaType = /^\s*<\?xml/.test(text) ? 'application/xhtml+xml' : 'text/html'
  const note = savedNote(text)
  const draft = markupStory(text, {
    known: { warnings, mediaType },
    wholeIsStory: false,
    address: options.address ?? note.address,
    windowTitle: options.windowTitle,
    relativeTo: note.capturedAt ?? options.modifiedAt,
  })
  return { ...draft, ...(note.capturedAt ? { capturedAt: note.capturedAt } : {}) }
}
