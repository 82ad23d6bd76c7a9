/** Zotero's RDF is known and not read; what to export instead is said. */
import { KlipingError } from '../../../contract/errors'
import type { Reader } from '../reader'
import { headText } from './head-text'

export const zoteroRdfReader: Reader = {
  name: 'Zotero RDF file',
  recognises: (input) => /<rdf:RDF[^>]*zotero\.org\/namespaces\/export/.test(headText(input)),
  // biome-ignore lint/correctness/useYield: there is nothing to give
  async *read() {
    throw new KlipingError(
      'unsupported-format',
      'This is a Zotero RDF file, which Kliping does not read. Export the items from Zotero as CSL JSON (or RIS, with notes) and import that.',
    )
  },
}
