/** The three things that need a person's hand on a file: choosing, dropping, saving. Paths stay in this process. */
import { basename, isAbsolute, join } from 'node:path'
import { app, type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Offer } from '../contract/bridge'
import { KlipingError } from '../contract/errors'
import type { FileDownloads } from '../node/downloads'
import type { FileIntake } from '../node/intake'
import { desktopWords } from './words/desktop-words'

export type PickKind = 'files' | 'folder'

/** @returns null when the person chose nothing */
export async function pickFiles(
  intake: FileIntake,
  window: BrowserWindow | null,
  kind: PickKind,
): Promise<Offer | null> {
  const { files } = desktopWords()
  const options: OpenDialogOptions = {
    title: kind === 'folder' ? files.importFolder : files.importFiles,
    buttonLabel: files.import,
    properties: kind === 'folder' ? ['openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled || filePaths.length === 0 ? null : intake.offer(filePaths)
}

/** @throws KlipingError `unsafe-path` for what no drop of the system can have given */
export function dropFiles(intake: FileIntake, paths: readonly string[]): Offer {
  if (!paths.every((path) => isAbsolute(path))) throw new KlipingError('unsafe-path', 'These files cannot be found.')
  return intake.offer(paths)
}

/** @returns whether it was saved; false when the person thought better of it */
export async function saveExport(
  downloads: FileDownloads,
  window: BrowserWindow | null,
  token: string,
): Promise<boolean> {
  const file = downloads.find(token)
  if (!file) throw new KlipingError('not-found', 'This export is gone. Export again.')
  const extension = file.fileName.split('.').pop() ?? ''
  const options: SaveDialogOptions = {
    title: desktopWords().files.saveExport,
    defaultPath: join(app.getPath('documents'), basename(file.fileName)),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return false
  await downloads.saveTo(token, filePath)
  return true
}
