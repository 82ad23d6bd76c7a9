/** The Chromium behind the windows. Every request of it is answered here; none reaches a network. */
import { join } from 'node:path'
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Frame,
  type Page,
  type Request as PageRequest,
  type Route,
} from 'playwright'
import { browserLaunchOptions } from '../../support/browser'
import { protocol } from '../electron/protocol'
import { session } from '../electron/session'
import type { WebContents } from '../electron/web-contents'
import { appUrl, pageUrl } from './address'

let context: BrowserContext | undefined
let settings: CDPSession | undefined
let isOpening = false
const contentsOf = new WeakMap<Page, WebContents>()

/** @param userData its profile lies here, so that storage outlives a restart, and so does the port that specs connect to */
export async function openBrowser(userData: string): Promise<void> {
  const { args = [], ...options } = await browserLaunchOptions()
  context = await chromium.launchPersistentContext(join(userData, 'chromium'), {
    ...options,
    args: [...args, '--remote-debugging-port=0'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  await context.route('**/*', answer)
  context.on('page', (page) => {
    if (!isOpening) opened(page)
  })
}

/** Windows that a page opened by itself, until their first request was asked about; and requests that came before their window. */
const waiting: Page[] = []
let askedAhead = 0
/** A window without an address asks for none. */
const blankMs = 3_000

/** None is let be, and none is closed before its address was asked about. */
function opened(page: Page): void {
  if (askedAhead > 0) {
    askedAhead--
    void page.close()
  } else {
    waiting.push(page)
    setTimeout(() => page.close().catch(() => {}), blankMs).unref()
  }
}

function firstRequestAsked(): void {
  const page = waiting.shift()
  if (page) void page.close().catch(() => {})
  else askedAhead++
}

export async function closeBrowser(): Promise<void> {
  await context?.close()
}

export async function newPage(contents: WebContents): Promise<Page> {
  if (!context) throw new Error('The browser is not open')
  const [first] = context.pages()
  isOpening = true
  const page = first && !contentsOf.has(first) ? first : await context.newPage()
  isOpening = false
  contentsOf.set(page, contents)
  return page
}

export async function setPermission(name: string, origin: string, granted: boolean): Promise<void> {
  const [page] = context?.pages() ?? []
  if (!page) return
  settings ??= await page.context().newCDPSession(page)
  const setting = granted ? 'granted' : 'denied'
  await settings.send('Browser.setPermission', { permission: { name }, setting, origin: pageUrl(origin) })
}

async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = appUrl(request.url())
  if (request.isNavigationRequest()) {
    const frame = frameOf(request)
    const contents = frame && contentsOf.get(frame.page())
    if (!contents) {
      openerContents().popupAsked(url)
      firstRequestAsked()
      return route.abort('aborted')
    }
    if (!contents.mayNavigate(frame, url)) return route.abort('aborted')
  }
  const method = request.method()
  if (await session.defaultSession.cancels({ url, method })) return route.abort('blockedbyclient')
  const body = request.postDataBuffer()
  const answered = protocol.answer(
    new Request(url, { method, headers: request.headers(), body: body && new Uint8Array(body) }),
  )
  if (!answered) return route.abort('internetdisconnected')
  const response = await answered
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** @returns undefined for the first request of a window that is not there yet */
function frameOf(request: PageRequest): Frame | undefined {
  try {
    return request.frame()
  } catch {
    return undefined
  }
}

/** Who opened a window that has no contents of its own: with one window of ours, that one. */
function openerContents(): WebContents {
  for (const page of context?.pages() ?? []) {
    const contents = contentsOf.get(page)
    if (contents) return contents
  }
  throw new Error('A page without a window asked for an address')
}
