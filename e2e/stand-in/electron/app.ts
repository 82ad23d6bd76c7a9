/** `app`: the life of the program, from ready to quit. */
import { EventEmitter } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closeBrowser, openBrowser } from '../page/browser'
import { BrowserWindow } from './browser-window'
import { emitPreventable } from './preventable'
import { becomeOnlyInstance } from './single-instance'

class App extends EventEmitter {
  readonly isPackaged = false
  readonly switches = new Map<string, string>()
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.mustNotBeReady('commandLine.appendSwitch')
      this.switches.set(name, value)
    },
  }
  #ready = false
  #quitting = false
  readonly #whenReady: Promise<void>

  constructor() {
    super()
    // As in Electron, the main module has run before the program is ready.
    this.#whenReady = new Promise((isReady, failed) => {
      setImmediate(() => this.#start().then(isReady, failed))
    })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit())
  }

  async #start(): Promise<void> {
    if (this.#quitting) return new Promise(() => {})
    await openBrowser(this.getPath('userData'))
    this.#ready = true
    this.emit('ready')
  }

  whenReady = (): Promise<void> => this.#whenReady
  isReady = (): boolean => this.#ready
  get isQuitting(): boolean {
    return this.#quitting
  }

  mustBeReady(what: string): void {
    if (!this.#ready) throw new Error(`${what} cannot be used before app is ready`)
  }
  mustNotBeReady(what: string): void {
    if (this.#ready) throw new Error(`${what} must be called before app is ready`)
  }

  requestSingleInstanceLock(): boolean {
    return becomeOnlyInstance(this.getPath('userData'), (argv) => this.emit('second-instance', {}, argv, process.cwd()))
  }

  /** Specs choose menu items by their English names, whatever machine they run on. */
  getPreferredSystemLanguages(): string[] {
    return ['en-GB']
  }

  /** Folders of this launch only: `--user-data-dir` is Electron's own switch. */
  getPath(name: string): string {
    const given = process.argv.find((argument) => argument.startsWith('--user-data-dir='))
    if (!given) throw new Error('Start the stand-in with --user-data-dir=FOLDER')
    const userData = resolve(given.slice('--user-data-dir='.length))
    const path = name === 'userData' ? userData : join(userData, name)
    mkdirSync(path, { recursive: true })
    return path
  }

  quit(): void {
    void this.#quit()
  }

  async #quit(): Promise<void> {
    this.#quitting = true
    const mayGoOn =
      emitPreventable(this, 'before-quit') && (await BrowserWindow.closeAll()) && emitPreventable(this, 'will-quit')
    if (mayGoOn) this.exit(0)
    else this.#quitting = false
  }

  /** Windows go without being asked, and neither `before-quit` nor `will-quit` is told. */
  exit(code = 0): void {
    this.emit('quit', {}, code)
    void closeBrowser().finally(() => process.exit(code))
  }

  windowClosed(): void {
    if (BrowserWindow.getAllWindows().length > 0 || this.#quitting) return
    if (!this.emit('window-all-closed')) this.quit()
  }
}

export const app = new App()
