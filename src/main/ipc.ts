/** The main process's end of the bridge: who asks is checked first, then what is asked, and every answer is a Result. */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { dispatch, type Result } from '../contract/dispatch'
import { KlipingError, toErrorInfo } from '../contract/errors'
import type { KlipingEvent } from '../contract/events'
import { type IpcCalls, type IpcEvents, shellRequestSchema } from '../contract/ipc'
import type { OpenArchive } from '../node/open-archive'
import { dropFiles, pickFiles, saveExport } from './shell-functions'
import { isTrustedSender } from './web-policy'

export function answerCalls(archive: OpenArchive): void {
  answer('kliping:call', (_, name, input) => dispatch(archive.api, name, input))
  answer('kliping:shell', async (window, request) => ({ ok: true, value: await askShell(archive, window, request) }))
}

/** Tells an event to every window. */
export function tellWindows(event: KlipingEvent): void {
  const channel: keyof IpcEvents = 'kliping:event'
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(channel, event)
  }
}

function answer<C extends keyof IpcCalls>(
  channel: C,
  handler: (window: BrowserWindow | null, ...request: unknown[]) => Promise<IpcCalls[C]['answer']>,
): void {
  ipcMain.handle(channel, async (event: IpcMainInvokeEvent, ...request: unknown[]): Promise<Result> => {
    try {
      if (!isTrustedSender(event.senderFrame))
        throw new KlipingError('bad-request', 'Only the window of Kliping may ask.')
      return await handler(BrowserWindow.fromWebContents(event.sender), ...request)
    } catch (error) {
      return { ok: false, error: toErrorInfo(error) }
    }
  })
}

async function askShell(archive: OpenArchive, window: BrowserWindow | null, request: unknown) {
  const parsed = shellRequestSchema.safeParse(request)
  if (!parsed.success) throw new KlipingError('bad-request', 'The window asked for something that is not known.')
  switch (parsed.data.ask) {
    case 'pick':
      return pickFiles(archive.intake, window, parsed.data.kind)
    case 'drop':
      return dropFiles(archive.intake, parsed.data.paths)
    case 'save':
      return saveExport(archive.downloads, window, parsed.data.token)
  }
}
