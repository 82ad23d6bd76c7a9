/** Kliping's window: sandboxed, isolated, where it was last time. */
import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { appOrigin } from './web-policy'
import { readWindowState, writeWindowState } from './window-state'
import { desktopWords } from './words/desktop-words'

export function openWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...state.size,
    ...state.position,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Kliping',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  if (state.maximized) window.maximize()
  // Shown when there is something to see: never a blank window.
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, window.getNormalBounds(), window.isMaximized()))
  window.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window)
  })
  void window.loadURL(`${appOrigin}/`)
  return window
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { stopped } = desktopWords()
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: stopped.title,
    detail: stopped.detail,
    buttons: [stopped.reload, stopped.quit],
    defaultId: 0,
    cancelId: 0,
  })
  if (response === 0) window.reload()
  else app.quit()
}
