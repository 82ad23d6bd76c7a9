/** The window's own protocol, `app://kliping/`: the built pages with their policy, and nothing else. */
import { protocol } from 'electron'
import { staticFile } from '../server/static-files'
import { appScheme, isOwnPage } from './web-policy'

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveApp(rendererDir: string): void {
  protocol.handle(appScheme, (request) => {
    // A path that leads to no file: what is not ours gets the same answer, with the same headers.
    if (!isOwnPage(request.url) || request.method !== 'GET') return staticFile(rendererDir, '')
    return staticFile(rendererDir, new URL(request.url).pathname)
  })
}
