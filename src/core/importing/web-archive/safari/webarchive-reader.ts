/** Web archives of Safari and of the Mac's programs: a property list with the page, its files and its frames. */
import { KlipingError } from '../../../../contract/errors'
import type { Reader } from '../../reader'
import { readWebPage } from '../../web-page/web-page-reader'
import { readFullest } from '../fullest-page'
import { type PlistValue, parsePlist, startsAsPlist } from './binary-plist'

const maxBytes = 256 * 2 ** 20
const maxFrames = 200

export const webarchiveReader: Reader = {
  name: 'web archive of Safari',
  recognises: ({ head }) =>
    startsAsPlist(head) && new TextDecoder('latin1').decode(head.subarray(0, 4096)).includes('WebMainResource'),
  async *read(input) {
    const archive = parsePlist(await input.bytes(maxBytes))
    const page = archive?.get('WebMainResource')
    if (!archive || !page?.get('WebResourceData')?.data()) throw broken()
    const address = page.get('WebResourceURL')?.text()
    const draft = readFullest([page, ...frames(archive)], (each) =>
      readWebPage(each.get('WebResourceData')?.data() ?? new Uint8Array(), {
        modifiedAt: input.modifiedAt,
        address: address && /^https?:/i.test(address) ? address : undefined,
        charset: each.get('WebResourceTextEncodingName')?.text(),
      }),
    )
    yield { ...draft, mediaType: 'application/x-webarchive' }
  },
}

/** Of the page; frames within frames hold advertisements. */
function frames(archive: PlistValue): PlistValue[] {
  const inside = archive.get('WebSubframeArchives')?.items() ?? []
  return inside.slice(0, maxFrames).flatMap((frame) => frame.get('WebMainResource') ?? [])
}

function broken(): KlipingError {
  return new KlipingError(
    'broken-file',
    'This web archive of Safari is cut off or damaged. Copy it again, or open it in Safari and save the page as page source.',
  )
}
