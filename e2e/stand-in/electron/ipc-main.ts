/** `ipcMain`: one handler a channel, asked with cloned values and answering with cloned values. */
import type { WebContents } from './web-contents'

/** As much of WebFrameMain as tells who asks. */
export interface SenderFrame {
  url: string
  origin: string
  parent: unknown
}
type Handler = (event: { sender: WebContents; senderFrame: SenderFrame }, ...args: unknown[]) => unknown

class IpcMain {
  /** Under Electron's own name, so that specs for both can ask as somebody else. */
  readonly _invokeHandlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this._invokeHandlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    this._invokeHandlers.set(channel, handler)
  }

  removeHandler(channel: string): void {
    this._invokeHandlers.delete(channel)
  }

  /** The answer to `ipcRenderer.invoke`. @throws Error with the message that Electron gives the page */
  async invoke(channel: string, sender: WebContents, senderFrame: SenderFrame, args: unknown[]): Promise<unknown> {
    const handler = this._invokeHandlers.get(channel)
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return structuredClone(await handler({ sender, senderFrame }, ...args))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`)
    }
  }
}

export const ipcMain = new IpcMain()
