/** Electron's bridge as a link: the main process lives as long as the window, so its state never changes. */
import type { Bridge } from '../../contract/bridge'
import type { Link, LinkState } from './link'

const state: LinkState = { connection: 'open', sending: null }

export function createElectronLink(bridge: Bridge): Link {
  return {
    face: bridge.face,
    call: (name, input) => bridge.call(name, input),
    subscribe: (listener) => bridge.subscribe(listener),
    pickFiles: (kind) => bridge.pickFiles(kind),
    dropFiles: (files) => bridge.dropFiles(files),
    saveExport: (token) => bridge.saveExport(token),
    state: () => state,
    watch: () => () => {},
    stopSending: () => {},
  }
}
