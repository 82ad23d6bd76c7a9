/** The module that `electron` resolves to in the stand-in: what the main process may import, and nothing more. */
export { app } from './app'
export { BrowserWindow } from './browser-window'
export { ipcMain } from './ipc-main'
export { Menu } from './menu'
export { clipboard, dialog, screen, shell } from './person'
export { protocol } from './protocol'
export { session } from './session'
