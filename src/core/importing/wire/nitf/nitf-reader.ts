/** Reads NITF: one document a file, or several in a wrapper of whatever name. */
import type { Reader } from '../../reader'
import { xmlRootName } from '../../xml/xml-root'
import { descendants, rawTextOf } from '../../xml/xml-tree'
import { draftItems } from '../draft-items'
import { noStory, readWireXml } from '../wire-xml'
import { nitfStory } from './nitf-story'

export const nitfReader: Reader = {
  name: 'NITF document',
  recognises: ({ head }) => {
    const root = xmlRootName(head)
    return root === 'nitf' || (root !== undefined && root !== 'html' && wrapsNitf(head))
  },
  async *read(input) {
    const { root, warnings } = await readWireXml(input)
    const documents = root.name === 'nitf' ? [root] : descendants(root, 'nitf')
    if (documents.length === 0) throw noStory('There is no text in this NITF document. Get it again from the agency.')
    const found = documents.map((element, index) => ({
      label: `document ${index + 1}`,
      source: () => rawTextOf(element),
      read: () => nitfStory(element),
    }))
    yield* draftItems(found, warnings)
  },
}

function wrapsNitf(head: Uint8Array): boolean {
  return /<(?:\w+:)?nitf[\s>]/.test(new TextDecoder('latin1').decode(head))
}
