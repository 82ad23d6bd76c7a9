/** `WebContents` and its main frame: the page in a window, its navigation, and the messages sent to it. */
import { EventEmitter } from 'node:events'
import type { Frame, Page } from 'playwright'
import { appUrl, originOf, pageUrl } from '../page/address'
import { newPage } from '../page/browser'
import { connectPreload, type PreloadConnection } from '../page/preload'
import { emitPreventable } from './preventable'
import { session } from './session'

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' }

export class WebContents extends EventEmitter {
  readonly session = session.defaultSession
  readonly #page: Promise<Page>
  #preload: PreloadConnection | undefined
  #openHandler: OpenHandler = () => ({ action: 'allow' })
  #destroyed = false
  /** What this side asked to load; navigations to elsewhere are the page's own wish. */
  #asked: string | undefined
  #current = ''

  constructor(preload: string | undefined, viewport: { width: number; height: number }) {
    super()
    this.#page = this.#open(preload, viewport)
  }

  async #open(preload: string | undefined, viewport: { width: number; height: number }): Promise<Page> {
    const page = await newPage(this)
    await page.setViewportSize(viewport)
    this.#preload = await connectPreload(page, this, preload)
    page.on('close', () => this.#gone())
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }))
    page.on('console', (message) => this.emit('console-message', { level: message.type(), message: message.text() }))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#current = appUrl(frame.url())
    })
    return page
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.#page
    this.#asked = url
    await this.session.applyPermissions(this, originOf(url))
    await page.goto(pageUrl(url))
    this.emit('did-finish-load')
  }

  reload(): void {
    this.#asked = this.#current
    void this.#page.then((page) => page.reload())
  }

  getURL = (): string => this.#current
  isDestroyed = (): boolean => this.#destroyed
  get mainFrame() {
    return { url: this.#current, origin: originOf(this.#current), parent: null }
  }

  /** @throws DataCloneError for values that cannot be cloned, as Electron does */
  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
    this.#preload?.tell({ kind: 'message', channel, args: structuredClone(args) })
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler
  }

  /** Files that come from the system onto the middle of the page: only these have paths. */
  async dropFromSystem(files: { name: string; path: string; text: string }[]): Promise<void> {
    await this.#page
    this.#preload?.tell({ kind: 'drop', files })
  }

  /** Whether a frame may go to the address. */
  mayNavigate(frame: Frame, url: string): boolean {
    const isMainFrame = frame.parentFrame() === null
    if (isMainFrame && url === this.#asked) {
      this.#asked = undefined
      return true
    }
    const details = { url, isMainFrame }
    const may = emitPreventable(this, 'will-frame-navigate', details)
    return isMainFrame ? emitPreventable(this, 'will-navigate', details, url) && may : may
  }

  /** The page opens a window by itself. @throws Error where the program would allow it */
  popupAsked(url: string): void {
    if (this.#openHandler({ url }).action !== 'deny') throw new Error('The stand-in cannot open windows for a page')
  }

  async close(): Promise<void> {
    await (await this.#page).close()
    this.#gone()
  }

  #gone(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    this.emit('destroyed')
  }
}
