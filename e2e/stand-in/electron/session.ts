/** `session`: what every request and every wish for a permission passes through. */
import { setPermission } from '../page/browser'
import { protocol } from './protocol'
import type { WebContents } from './web-contents'

type RequestListener = (
  details: { url: string; method: string },
  answer: (response: { cancel?: boolean }) => void,
) => void
type CheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean
type AskHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void

/** Electron's names for permissions, and those that Chromium's own settings have for them. */
const permissions = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  media: 'microphone',
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
}

class Session {
  #listener: RequestListener = (_, answer) => answer({})
  #check: CheckHandler = () => true
  #ask: AskHandler = (_contents, _permission, answer) => answer(true)
  spellChecks = true

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.#listener = listener
    },
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }
  setPermissionRequestHandler(handler: AskHandler): void {
    this.#ask = handler
  }
  setDevicePermissionHandler(_: () => boolean): void {}
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecks = enabled
  }

  /** Makes the request as a page would. @throws TypeError, as a page sees it, when it is not let through */
  async fetch(url: string, init: { method?: string } = {}): Promise<Response> {
    const request = { url, method: init.method ?? 'GET' }
    if (await this.cancels(request)) throw new TypeError('net::ERR_BLOCKED_BY_CLIENT')
    const answer = protocol.answer(new Request(url, init))
    if (!answer) throw new TypeError('net::ERR_INTERNET_DISCONNECTED')
    return answer
  }

  cancels(details: { url: string; method: string }): Promise<boolean> {
    return new Promise((resolve) => this.#listener(details, ({ cancel }) => resolve(cancel === true)))
  }

  /** Gives Chromium the settings that the handlers decide on. */
  async applyPermissions(contents: WebContents, origin: string): Promise<void> {
    const details = { requestingUrl: `${origin}/`, isMainFrame: true }
    for (const [permission, name] of Object.entries(permissions)) {
      const asked = new Promise<boolean>((resolve) => this.#ask(contents, permission, resolve, details))
      await setPermission(name, origin, this.#check(contents, permission, origin, details) && (await asked))
    }
  }
}

const defaultSession = new Session()

export const session = {
  get defaultSession(): Session {
    return defaultSession
  },
}
