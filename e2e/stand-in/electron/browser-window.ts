/** `BrowserWindow`: a page of a real Chromium. Only sandboxed, isolated windows can be had. */
import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app'
import { emitPreventable } from './preventable'
import { WebContents } from './web-contents'

const windows = new Set<BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  #bounds: Rectangle
  #state: 'normal' | 'maximized' | 'minimized' = 'normal'
  #visible: boolean
  #destroyed = false

  static getAllWindows(): BrowserWindow[] {
    return [...windows]
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.isVisible()) ?? null
  }
  /** @returns false when a window would not close */
  static async closeAll(): Promise<boolean> {
    for (const window of windows) await window.tryToClose()
    return windows.size === 0
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    app.mustBeReady('BrowserWindow')
    const { preload, sandbox, contextIsolation, nodeIntegration, webSecurity } = options.webPreferences ?? {}
    if (sandbox !== true || contextIsolation === false || nodeIntegration || webSecurity === false) {
      throw new Error('The stand-in opens only sandboxed, isolated windows with web security')
    }
    if (preload !== undefined && !isAbsolute(preload)) throw new Error('preload must be an absolute path')
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.#visible = options.show !== false
    this.webContents = new WebContents(preload, { width, height })
    windows.add(this)
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.once('destroyed', () => this.#closed())
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  loadURL = (url: string): Promise<void> => this.webContents.loadURL(url)
  reload = (): void => this.webContents.reload()
  getNormalBounds = (): Rectangle => ({ ...this.#bounds })
  isMaximized = (): boolean => this.#state === 'maximized'
  isMinimized = (): boolean => this.#state === 'minimized'
  isVisible = (): boolean => this.#visible && !this.isMinimized()
  isDestroyed = (): boolean => this.#destroyed
  maximize(): void {
    this.#state = 'maximized'
  }
  minimize(): void {
    this.#state = 'minimized'
  }
  restore(): void {
    this.#state = 'normal'
  }
  show(): void {
    this.#visible = true
    this.emit('show')
  }
  focus(): void {
    this.emit('focus')
  }

  close(): void {
    void this.tryToClose()
  }
  async tryToClose(): Promise<void> {
    if (emitPreventable(this, 'close')) await this.webContents.close()
  }

  #closed(): void {
    this.#destroyed = true
    windows.delete(this)
    this.emit('closed')
    app.windowClosed()
  }
}
