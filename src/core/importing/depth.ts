/** Containers in containers: how deep they are opened, so that a nest of zips cannot go on for ever. */
import { KlipingError } from '../../contract/errors'

/** A file by itself is at depth 1. */
export const deepest = 4

export const tooDeep = new KlipingError(
  'too-large',
  'This lies more than three containers deep. Unpack the outer one yourself and import the folder.',
)
