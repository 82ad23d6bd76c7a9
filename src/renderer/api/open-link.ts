/** Picks the carrier: Electron's bridge where there is one, the local server otherwise. */
import type { Bridge } from '../../contract/bridge'
import { createElectronLink } from './electron-link'
import { createHttpLink } from './http-link'
import type { Link } from './link'

declare global {
  interface Window {
    kliping?: Bridge
  }
}

/** Opens the line this window was given. */
export function openLink(): Link {
  return window.kliping ? createElectronLink(window.kliping) : createHttpLink()
}
