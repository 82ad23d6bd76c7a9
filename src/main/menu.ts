/** The menu bar, as a template: what is the page's to do is told to it, the rest is done here or by the system's roles. */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuItem } from '../contract/events'
import type { DesktopWords } from './words/en'

export interface MenuActions {
  importFiles(kind: 'files' | 'folder'): void
  showArchiveFolder(): void
  /** Tells the page that one of its own actions was chosen. */
  tellPage(item: MenuItem): void
}

type Item = MenuItemConstructorOptions
const separator: Item = { type: 'separator' }

export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  { menu, roles }: DesktopWords,
  actions: MenuActions,
): Item[] {
  const isMac = platform === 'darwin'
  const does = (role: keyof typeof roles): Item => ({ role, label: roles[role] })
  const settings = { label: menu.settings, accelerator: 'CmdOrCtrl+,', click: () => actions.tellPage('settings') }
  return [
    ...(isMac ? [appMenu(does, settings)] : []),
    {
      label: menu.file,
      submenu: [
        { label: menu.importFiles, accelerator: 'CmdOrCtrl+O', click: () => actions.importFiles('files') },
        { label: menu.importFolder, accelerator: 'CmdOrCtrl+Shift+O', click: () => actions.importFiles('folder') },
        separator,
        { label: menu.export, accelerator: 'CmdOrCtrl+E', click: () => actions.tellPage('export') },
        { label: menu.showArchive, click: () => actions.showArchiveFolder() },
        separator,
        ...(isMac ? [] : [settings, separator]),
        does(isMac ? 'close' : 'quit'),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        does('undo'),
        does('redo'),
        separator,
        does('cut'),
        does('copy'),
        does('paste'),
        does('selectAll'),
        separator,
        { label: menu.search, accelerator: 'CmdOrCtrl+F', click: () => actions.tellPage('search') },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.theme, click: () => actions.tellPage('theme') },
        separator,
        does('resetZoom'),
        does('zoomIn'),
        does('zoomOut'),
        separator,
        does('togglefullscreen'),
        ...(isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'windowMenu', label: menu.window, submenu: [does('minimize'), does('close')] },
    {
      role: 'help',
      label: menu.help,
      submenu: [
        { label: menu.shortcuts, accelerator: 'F1', click: () => actions.tellPage('help') },
        ...(isMac ? [] : [does('about')]),
      ],
    },
  ]
}

/** The Mac's own, with the settings where the Mac has them. */
function appMenu(does: (role: keyof DesktopWords['roles']) => Item, settings: Item): Item {
  return {
    role: 'appMenu',
    submenu: [
      does('about'),
      separator,
      settings,
      separator,
      does('services'),
      separator,
      does('hide'),
      does('hideOthers'),
      does('unhide'),
      separator,
      does('quit'),
    ],
  }
}
