/** `protocol`: schemes of the program's own, answered by a function from Request to Response. */
import type { CustomScheme } from 'electron'
import { app } from './app'

type Handler = (request: Request) => Response | Promise<Response>

class Protocol {
  readonly #privileged = new Map<string, CustomScheme['privileges']>()
  readonly #handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    app.mustNotBeReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) this.#privileged.set(scheme, privileges)
  }

  handle(scheme: string, handler: Handler): void {
    app.mustBeReady('protocol.handle')
    const privileges = this.#privileged.get(scheme)
    // Without them a page has no origin and no storage, and may not fetch.
    if (!privileges?.standard || !privileges.secure || !privileges.supportFetchAPI) {
      throw new Error(`The stand-in serves pages only of a scheme registered as standard, secure and fetchable`)
    }
    if (this.#handlers.has(scheme)) throw new Error(`The scheme ${scheme} is already handled`)
    this.#handlers.set(scheme, handler)
  }

  /** @returns undefined for a scheme that nobody handles */
  answer(request: Request): Promise<Response> | undefined {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1))
    return handler && Promise.resolve(handler(request))
  }
}

export const protocol = new Protocol()
