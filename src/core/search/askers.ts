/** Who is asking what at the moment: whoever asks anew waits for the older answer no more. */
import { KlipingError } from '../../contract/errors'

/** Windows come and go; what they asked last need not be remembered for ever. */
const mostAskers = 100

export class Askers {
  private readonly asking = new Map<string, AbortController>()

  /** @returns a signal that ends this search when the same asker begins another; none for who does not say who asks */
  begin(asker: string | undefined): AbortSignal | undefined {
    if (asker === undefined) return undefined
    this.asking.get(asker)?.abort(new KlipingError('cancelled', 'A newer search took the place of this one.'))
    if (this.asking.size >= mostAskers) this.asking.clear()
    const controller = new AbortController()
    this.asking.set(asker, controller)
    return controller.signal
  }
}
