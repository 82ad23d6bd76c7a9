/** The menu bar, as a template: what is the page's to do is told to it, the rest is done here or by the system's roles. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuItem } from '../contract/events'

export interface MenuActions {
  importFiles(kind: 'files' | 'folder'): void
  showArchiveFolder(): void
  /** Tells the page that one of its own actions was chosen. */
  tellPage(item: MenuItem): void
}

export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  actions: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const settings = { label: 'Settings…', accelerator: 'CmdOrCtrl+,', click: () => actions.tellPage('settings') }
  return [
    ...(isMac ? [appMenu(settings)] : []),
    {
      label: '&File',
      submenu: [
        { label: 'Import Files…', accelerator: 'CmdOrCtrl+O', click: () => actions.importFiles('files') },
        { label: 'Import Folder…', accelerator: 'CmdOrCtrl+Shift+O', click: () => actions.importFiles('folder') },
        { type: 'separator' },
        { label: 'Export…', accelerator: 'CmdOrCtrl+E', click: () => actions.tellPage('export') },
        { label: 'Show Archive Folder', click: () => actions.showArchiveFolder() },
        { type: 'separator' },
        ...(isMac ? [] : [settings, { type: 'separator' } as const]),
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        { type: 'separator' },
        { label: 'Search Stories', accelerator: 'CmdOrCtrl+F', click: () => actions.tellPage('search') },
      ],
    },
    {
      label: '&View',
      submenu: [
        { label: 'Change Theme', click: () => actions.tellPage('theme') },
        { type: 'separator' },
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        { label: 'Keyboard Shortcuts', accelerator: 'F1', click: () => actions.tellPage('help') },
        ...(isMac ? [] : [{ role: 'about' } as const]),
      ],
    },
  ]
}

/** The Mac's own, with the settings where the Mac has them. */
function appMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}
