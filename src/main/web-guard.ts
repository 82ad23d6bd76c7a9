/** Puts the web policy into force on every page and on the session they share. */
import { app, type Session, type WebContents } from 'electron'
import { askToOpenLink } from './external-links'
import { leaving, mayRequest, mayUse } from './web-policy'

/** Switches that must be set before Electron is ready: no name is resolved, nothing is fetched in the background. */
export function keepOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }))
  session.setPermissionRequestHandler((_, permission, answer, details) =>
    answer(mayUse(permission, details.requestingUrl, details.isMainFrame)),
  )
  session.setPermissionCheckHandler((_, permission, origin, details) => mayUse(permission, origin, details.isMainFrame))
  session.setDevicePermissionHandler(() => false)
  // The spelling checker downloads its dictionaries.
  session.setSpellCheckerEnabled(false)
}

/** Guards every page from the moment it exists. */
export function guardPages(): void {
  app.on('web-contents-created', (_, contents) => guardPage(contents))
}

function guardPage(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => stayOrAsk(event, event.url))
  contents.on('will-redirect', (event) => stayOrAsk(event, event.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (leaving(url) === 'ask') void askToOpenLink(url)
    return { action: 'deny' }
  })
}

function stayOrAsk(event: { preventDefault(): void }, url: string): void {
  const decision = leaving(url)
  if (decision === 'stay') return
  event.preventDefault()
  if (decision === 'ask') void askToOpenLink(url)
}
