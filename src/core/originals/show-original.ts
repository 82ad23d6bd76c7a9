/** Originals that can be looked at, as pages that do nothing and load nothing. Read when one is shown: encodings take long to load. */
import { decodeText } from '../importing/decoding/decode-text'
import { declaredCharset } from '../importing/web-page/recognise-html'
import { inertPage, textPage } from './inert-page'

/** @returns how a file of the type is shown; undefined when it cannot be */
export function viewerOf(mediaType: string): ((bytes: Uint8Array) => string) | undefined {
  switch (mediaType) {
    case 'text/html':
    case 'application/xhtml+xml':
      return (bytes) => inertPage(decodeText(bytes, declaredCharset(bytes)).text)
    case 'text/plain':
    case 'text/markdown':
      return (bytes) => textPage(decodeText(bytes).text)
  }
}
