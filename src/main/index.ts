/** Composition root of the desktop program: opens the archive, answers the window, and closes both in order. */
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron'
import { toErrorInfo } from '../contract/errors'
import { preloadFile, rendererDir } from '../node/app-files'
import { archiveLocation } from '../node/archive-location'
import type { OpenArchive } from '../node/open-archive'
import { openWithSamples } from '../node/sample-archive'
import { registerAppScheme, serveApp } from './app-protocol'
import { answerCalls, tellWindows } from './ipc'
import { menuTemplate } from './menu'
import { type PickKind, pickFiles } from './shell-functions'
import { guardPages, guardSession, keepOffNetwork } from './web-guard'
import { openWindow } from './window'
import { desktopWords } from './words/desktop-words'

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  registerAppScheme()
  keepOffNetwork()
  guardPages()
  process.on('uncaughtException', (error) =>
    dialog.showErrorBox(desktopWords().errors.unexpected, toErrorInfo(error).message),
  )
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(ready)
}

async function ready(): Promise<void> {
  guardSession(session.defaultSession)
  const archiveDir = archiveLocation()
  try {
    const archive = await openWithSamples(archiveDir)
    closeBeforeQuit(archive)
    archive.subscribe(tellWindows)
    serveApp(rendererDir, archive.api)
    answerCalls(archive)
    Menu.setApplicationMenu(createMenu(archive, archiveDir))
    app.on('second-instance', showWindow)
    app.on('activate', showWindow)
    openWindow(preloadFile)
    archive.watchFolders()
  } catch (error) {
    const { notOpened, archiveIsIn } = desktopWords().errors
    dialog.showErrorBox(notOpened, `${toErrorInfo(error).message}\n\n${archiveIsIn(archiveDir)}`)
    app.exit(3)
  }
}

/** Quitting waits until everything is written. */
function closeBeforeQuit(archive: OpenArchive): void {
  let closed: Promise<void> | undefined
  app.on('will-quit', (event) => {
    event.preventDefault()
    closed ??= archive.close()
    closed.then(
      () => app.exit(0),
      (error) => {
        dialog.showErrorBox(desktopWords().errors.notClosed, toErrorInfo(error).message)
        app.exit(1)
      },
    )
  })
}

function createMenu(archive: OpenArchive, archiveDir: string): Menu {
  return Menu.buildFromTemplate(
    menuTemplate(process.platform, app.isPackaged, desktopWords(), {
      importFiles: (kind) => void importFiles(archive, kind),
      showArchiveFolder: () => shell.showItemInFolder(archiveDir),
      tellPage: (item) => {
        showWindow()
        tellWindows({ type: 'menu.chosen', item })
      },
    }),
  )
}

/** The page shows how it goes: it hears of every import. */
async function importFiles(archive: OpenArchive, kind: PickKind): Promise<void> {
  try {
    const offer = await pickFiles(archive.intake, BrowserWindow.getFocusedWindow(), kind)
    if (offer) await archive.api['imports.start']({ token: offer.token })
  } catch (error) {
    dialog.showErrorBox(desktopWords().files.notImported, toErrorInfo(error).message)
  }
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) {
    openWindow(preloadFile)
    return
  }
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
