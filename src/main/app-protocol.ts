/** The window's own protocol, `app://kliping/`: the built pages and the originals, each with its policy, and nothing else. */
import { protocol } from 'electron'
import type { Api } from '../contract/methods'
import { originalPage } from '../server/original-page'
import { staticFile } from '../server/static-files'
import { appScheme, isOwnPage } from './web-policy'

/** Must run before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveApp(rendererDir: string, api: Api): void {
  protocol.handle(appScheme, (request) => {
    // A path that leads to no file: what is not ours gets the same answer, with the same headers.
    if (!isOwnPage(request.url) || request.method !== 'GET') return staticFile(rendererDir, '')
    const { pathname } = new URL(request.url)
    const [, place, name = ''] = pathname.split('/')
    return place === 'originals' ? originalPage(api, name) : staticFile(rendererDir, pathname)
  })
}
