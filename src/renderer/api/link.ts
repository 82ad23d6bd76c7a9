/** The window's line to the archive, whichever carrier it runs over. */
import type { Bridge } from '../../contract/bridge'
import type { Result } from '../../contract/dispatch'
import type { MethodName } from '../../contract/methods'

/** Files on their way to the local server, before an import can start. */
export interface Sending {
  filesDone: number
  files: number
}

export interface LinkState {
  /** `lost`: the server does not answer and is tried again; `refused`: it runs, but not for this window. */
  connection: 'open' | 'lost' | 'refused'
  sending: Sending | null
}

/** A {@link Bridge} whose state can be watched. `call` rejects with {@link ConnectionLost} when no answer came. */
export interface Link extends Bridge {
  /** @param signal the answer is not wanted any more */
  call(name: MethodName, input: unknown, signal?: AbortSignal): Promise<Result>
  state(): LinkState
  watch(listener: () => void): () => void
  stopSending(): void
}

/** Nobody answered: whether the request was carried out is not known. */
export class ConnectionLost extends Error {
  constructor() {
    super('No answer from Kliping.')
    this.name = 'ConnectionLost'
  }
}
