/**
 * Pages that SingleFile saved as a page and a zip at once: markup that unpacks the zip which stands behind it. The page
 * is the zip's `index.html`; the loader around it is not read. https://github.com/gildas-lormeau/SingleFile
 */
import { unzipSync } from 'fflate'
import { KlipingError } from '../../../../contract/errors'
import { documentLimits } from '../../limits'
import type { Reader } from '../../reader'
import { savedNote } from '../../web-page/saved-note'
import { readWebPage } from '../../web-page/web-page-reader'

const maxBytes = 256 * 2 ** 20
const headBytes = 8192

export const selfExtractingReader: Reader = {
  name: 'self-extracting page of SingleFile',
  recognises: ({ head }) =>
    /<html\b[^>]*\sdata-sfz\b/i.test(new TextDecoder('latin1').decode(head.subarray(0, headBytes))),
  async *read(input) {
    const { address, capturedAt } = savedNote(new TextDecoder().decode(input.head.subarray(0, headBytes)))
    const page = indexPage(await input.bytes(maxBytes))
    const draft = readWebPage(page, { modifiedAt: capturedAt ?? input.modifiedAt, address })
    yield { ...draft, ...(capturedAt ? { capturedAt } : {}) }
  },
}

function indexPage(bytes: Uint8Array): Uint8Array {
  try {
    const found = unzipSync(zipInside(bytes), {
      filter: ({ name, originalSize }) => /(^|\/)index\.html$/.test(name) && originalSize <= documentLimits.partBytes,
    })
    const [first] = Object.keys(found).sort((a, b) => a.split('/').length - b.split('/').length)
    if (first && found[first]) return found[first]
  } catch {
    // Told below, with the same remedy.
  }
  throw new KlipingError(
    'broken-file',
    'This page was saved by SingleFile with a zip inside, and the zip is damaged or holds no page. Save the page again, or copy the file again.',
  )
}

/**
 * The zip from its first byte to its last: markup stands before and behind it, and its offsets may count from either
 * start. Source: APPNOTE.TXT 4.3.16.
 */
function zipInside(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let end = bytes.length - 22; end >= 0; end = bytes.lastIndexOf(0x50, end - 1)) {
    if (bytes[end] !== 0x50 || view.getUint32(end, true) !== 0x06054b50) continue
    const [sizeBytes, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
    const shift = end - sizeBytes - offset
    if (shift >= 0) return bytes.subarray(shift, end + 22)
  }
  throw new Error('no end record')
}
