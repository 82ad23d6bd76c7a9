/** Runs a preload before each page of a window, and carries its messages. */
import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'
import type { Page } from 'playwright'
import { ipcMain } from '../electron/ipc-main'
import type { WebContents } from '../electron/web-contents'
import { appUrl, originOf } from './address'
import { preloadWorld, type Told } from './preload-world'

export interface PreloadConnection {
  /** To the page that is shown now; one that does not listen yet hears it when it does. */
  tell(message: Told): void
}

const door = '__electronStandIn'

export async function connectPreload(
  page: Page,
  contents: WebContents,
  path: string | undefined,
): Promise<PreloadConnection> {
  let waiting: Told[] = []
  let deliver: ((messages: Told[]) => void) | undefined
  const flush = () => {
    if (!deliver || waiting.length === 0) return
    deliver(waiting)
    deliver = undefined
    waiting = []
  }

  await page.exposeBinding(door, async ({ frame }, kind: string, channel: string, args: unknown[]) => {
    switch (kind) {
      case 'invoke': {
        const url = appUrl(frame.url())
        const senderFrame = { url, origin: originOf(url), parent: frame.parentFrame() }
        return ipcMain.invoke(channel, contents, senderFrame, args)
      }
      case 'listen':
        return new Promise<Told[]>((resolve) => {
          deliver = resolve
          flush()
        })
      default:
        contents.emit('preload-error', {}, path, new Error(channel))
    }
  })
  await page.addInitScript(path === undefined ? `delete window.${door}` : initScript(path, contents))
  return {
    tell(message) {
      waiting.push(message)
      flush()
    },
  }
}

/** The preload as CommonJS in a function of its own; one that cannot be that is reported as Electron reports it. */
function initScript(path: string, contents: WebContents): string {
  const run = `function (require, module, exports) {${readFileSync(path, 'utf8')}\n}`
  try {
    new Script(`(${run})`)
  } catch (error) {
    contents.emit('preload-error', {}, path, error)
    return `delete window.${door}`
  }
  return `(() => {
    const door = window.${door}
    delete window.${door}
    if (window === window.top && location.protocol !== 'about:') (${preloadWorld})(door, ${run})
  })()`
}
