/** The bridge: the few functions through which the sandboxed page reaches the main process. One CommonJS file, nothing else. */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Bridge, Offer } from '../contract/bridge'
import type { KlipingEvent } from '../contract/events'
import type { IpcCalls, IpcEvents, ShellRequest } from '../contract/ipc'

const bridge: Bridge = {
  face: 'electron',
  call: (name, input) => invoke('kliping:call', name, input),
  subscribe(listener) {
    const channel: keyof IpcEvents = 'kliping:event'
    const receive = (_: IpcRendererEvent, event: KlipingEvent) => listener(event)
    ipcRenderer.on(channel, receive)
    return () => {
      ipcRenderer.off(channel, receive)
    }
  },
  pickFiles: (kind) => ask<Offer | null>({ ask: 'pick', kind }),
  async dropFiles(files) {
    // A File that the page made itself has no path: only what came from the system is offered.
    const paths = files.map((file) => webUtils.getPathForFile(file)).filter((path) => path !== '')
    return paths.length === 0 ? null : ask<Offer>({ ask: 'drop', paths })
  },
  saveExport: (token) => ask<boolean>({ ask: 'save', token }),
}

function invoke<C extends keyof IpcCalls>(
  channel: C,
  ...request: IpcCalls[C]['request']
): Promise<IpcCalls[C]['answer']> {
  return ipcRenderer.invoke(channel, ...request)
}

async function ask<T extends Offer | boolean | null>(request: ShellRequest): Promise<T> {
  const result = await invoke('kliping:shell', request)
  if (!result.ok) throw new Error(result.error.message)
  return result.value as T
}

contextBridge.exposeInMainWorld('kliping', bridge)
