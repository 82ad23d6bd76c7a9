/** What the desktop program must do, whether real Electron runs it or the stand-in. */
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type PlaywrightTestArgs, type TestType } from 'playwright/test'
import { harbour, harvest, webPage, writeFiles } from '../browser/articles'
import { KlipingWindow } from '../pages/kliping-window'
import { WatchedFolders } from '../pages/watched-folders'
import { answerDialogs, asked, chooseMenuItem, type Desktop, quit } from '../support/desktop-app'
import type { DesktopFixtures } from '../support/desktop-test'

type DesktopTest = TestType<PlaywrightTestArgs & DesktopFixtures, object>

const quote = 'The minutes record no vote.'

async function windowOf(desktop: Desktop): Promise<KlipingWindow> {
  const window = new KlipingWindow(desktop.page)
  await window.status.getByText(/stor(y|ies)/).waitFor()
  return window
}

async function importFiles(window: KlipingWindow, item: 'Files…' | 'Folder…'): Promise<void> {
  await window.page.getByRole('button', { name: 'Import', exact: true }).click()
  await window.page.getByRole('menuitem', { name: item }).click()
}

export function describeDesktop(test: DesktopTest): void {
  describeFiles(test)
  describeWalls(test)
  describeLife(test)
}

/** Files in and out, through dialogs, menus and drops. */
function describeFiles(test: DesktopTest): void {
  test.describe('for the first time', () => {
    test.use({ stories: 'none' })

    test('opens with the sample stories, and nothing is reported wrong', async ({ open }) => {
      const desktop = await open()
      const wrong: string[] = []
      desktop.page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
      desktop.page.on('pageerror', (error) => wrong.push(error.message))
      await desktop.page.reload()
      const { library } = await windowOf(desktop)
      await expect(library.stories.nth(5)).toBeVisible()
      expect(wrong).toEqual([])
    })
  })

  test('imports through the dialog, finds, marks, reloads, restarts, exports', async ({ open, folder }) => {
    let desktop = await open()
    let window = await windowOf(desktop)
    await answerDialogs(desktop, { open: await writeFiles(folder, { 'harbour.html': webPage(harbour) }) })
    await importFiles(window, 'Files…')
    await window.importFinished()
    await expect(window.status).toContainText('1 imported')
    expect(await asked(desktop)).toMatchObject([
      { what: 'open', details: { properties: ['openFile', 'multiSelections'] } },
    ])

    await window.library.search.fill('dredging councillor')
    await window.library.open(harbour.title)
    await window.reader.select(quote)
    await window.reader.selectionToolbar.getByRole('button', { name: 'Highlight and write a note' }).click()
    await window.highlights.note.fill('Ask the clerk.')
    await window.highlights.save()
    await desktop.page.reload()
    await expect(window.reader.mark(quote)).toBeVisible()

    expect(await quit(desktop)).toBe(0)
    desktop = await open()
    window = await windowOf(desktop)
    await window.library.search.fill('dredging councillor')
    await window.library.open(harbour.title)
    await expect(window.highlights.card(quote)).toContainText('Ask the clerk.')

    const target = join(folder, 'for the desk.md')
    await answerDialogs(desktop, { save: target })
    await desktop.page.getByRole('button', { name: 'Export', exact: true }).click()
    await desktop.page.getByRole('group', { name: 'This story' }).getByRole('menuitem', { name: 'Markdown' }).click()
    await expect.poll(() => readFile(target, 'utf8').catch(() => '')).toContain('Ask the clerk.')
  })

  test('shows the original beside the text, where nothing of it can run', async ({ open, folder }) => {
    const desktop = await open()
    const window = await windowOf(desktop)
    const page = webPage(harbour).replace('</body>', "<script>parent.document.title = 'taken'</script></body>")
    await answerDialogs(desktop, { open: await writeFiles(folder, { 'harbour.html': page }) })
    await importFiles(window, 'Files…')
    await window.importFinished()
    await window.library.open(harbour.title)
    await desktop.page.keyboard.press('o')
    const frame = window.reader.original.locator('iframe').contentFrame()
    await expect(frame.getByText(quote)).toBeVisible()
    await expect(desktop.page).toHaveTitle('Kliping')
    const target = join(folder, 'saved.html')
    await answerDialogs(desktop, { save: target })
    await window.reader.original.getByRole('button', { name: 'Save the original…' }).click()
    await expect.poll(() => readFile(target, 'utf8').catch(() => '')).toBe(page)
  })

  test('imports a folder from the menu bar', async ({ open, folder }) => {
    await mkdir(join(folder, 'clips'))
    await writeFiles(join(folder, 'clips'), { 'a/harbour.html': webPage(harbour), 'harvest.html': webPage(harvest) })
    const desktop = await open()
    const window = await windowOf(desktop)
    await answerDialogs(desktop, { open: [join(folder, 'clips')] })
    await chooseMenuItem(desktop, 'Import Folder…')
    await window.importFinished()
    await expect(window.status).toContainText('2 imported')
    expect(await asked(desktop)).toMatchObject([{ details: { properties: ['openDirectory', 'multiSelections'] } }])
  })

  test('imports what comes into a folder that is watched, also after a restart', async ({ open, folder }) => {
    const clips = join(folder, 'clips')
    await mkdir(clips)
    await writeFiles(clips, { 'harbour.html': webPage(harbour) })
    let desktop = await open()
    let window = await windowOf(desktop)
    await answerDialogs(desktop, { open: [clips] })
    let watched = new WatchedFolders(desktop.page)
    await watched.open()
    await watched.choose.click()
    await expect(watched.folders).toHaveText([/clips/])
    await watched.close()
    await window.importFinished()
    await window.library.open(harbour.title)

    expect(await quit(desktop)).toBe(0)
    await writeFiles(clips, { 'harvest.html': webPage(harvest) })
    desktop = await open()
    window = await windowOf(desktop)
    await window.library.search.fill('rice prices')
    await window.library.open(harvest.title)

    watched = new WatchedFolders(desktop.page)
    await watched.open()
    await watched.folders.getByRole('button', { name: /^Stop watching/ }).click()
    await expect(watched.dialog).toContainText('No folder is watched')
  })

  test('imports what is dropped', async ({ open, folder }) => {
    const desktop = await open()
    const window = await windowOf(desktop)
    await desktop.drop(await writeFiles(folder, { 'harvest.html': webPage(harvest) }))
    await window.importFinished()
    await expect(window.status).toContainText('1 imported')
  })

  test('does nothing when a dialog is cancelled', async ({ open }) => {
    const desktop = await open()
    const window = await windowOf(desktop)
    await answerDialogs(desktop, {})
    await importFiles(window, 'Files…')
    await expect.poll(() => asked(desktop)).toHaveLength(1)
    await chooseMenuItem(desktop, 'Import Files…')
    await expect.poll(() => asked(desktop)).toHaveLength(2)
    await expect(window.status).not.toContainText(/imported/i)
    expect((await asked(desktop)).map(({ what }) => what)).toEqual(['open', 'open'])
  })

  test('shows the archive folder and acts on what the page does itself', async ({ open }) => {
    const desktop = await open()
    const window = await windowOf(desktop)
    await answerDialogs(desktop, {})
    await chooseMenuItem(desktop, 'Show Archive Folder')
    expect(await asked(desktop)).toMatchObject([{ what: 'folder' }])
    await chooseMenuItem(desktop, 'Search Stories')
    await expect(window.library.search).toBeFocused()
    await chooseMenuItem(desktop, 'Keyboard Shortcuts')
    await expect(window.shortcutSheet).toBeVisible()
    await desktop.page.keyboard.press('Escape')
    await chooseMenuItem(desktop, 'Settings…')
    await expect(window.settings.dialog).toBeVisible()
  })
}

/** What a page may not do. */
function describeWalls(test: DesktopTest): void {
  test('stays on its own page, and asks before a link goes to the browser', async ({ open }) => {
    const desktop = await open()
    await windowOf(desktop)
    const own = desktop.page.url()
    const go = (url: string) =>
      desktop.page.evaluate((address) => {
        location.href = address
      }, url)
    await answerDialogs(desktop, {})
    await go('https://news.example/a')
    await expect.poll(() => asked(desktop)).toMatchObject([{ what: 'question', details: { defaultId: 0 } }])
    await answerDialogs(desktop, { button: 'Open in Browser' })
    await desktop.page.evaluate(() => window.open('https://news.example/b'))
    await expect.poll(() => asked(desktop)).toMatchObject([{}, {}, { what: 'link', details: 'https://news.example/b' }])
    await go('file:///etc/passwd').catch(() => {})
    await desktop.page.evaluate(() => window.open('app://other/'))
    expect(await asked(desktop)).toHaveLength(3)
    expect(desktop.page.url()).toBe(own)
    expect(desktop.page.context().pages()).toHaveLength(1)
  })

  test('has no permission but to copy', async ({ open }) => {
    const desktop = await open()
    await windowOf(desktop)
    const states = await desktop.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'microphone', 'clipboard-write'] as PermissionName[]
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'granted'])
  })

  test('reaches no network, neither from the page nor past it', async ({ open }) => {
    const desktop = await open()
    await windowOf(desktop)
    const fromPage = desktop.page.evaluate(() => fetch('https://news.example/').then(() => 'reached', String))
    expect(await fromPage).toContain('Failed to fetch')
    const past = await desktop.evaluate(({ session }) => {
      const urls = ['https://news.example/', 'http://127.0.0.1:1/', 'ws://news.example/']
      return Promise.all(urls.map((url) => session.defaultSession.fetch(url).then(() => 'reached', String)))
    }, undefined)
    for (const outcome of past) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
  })

  test('answers its own main frame only, and nothing that it does not know', async ({ open }) => {
    const desktop = await open()
    await windowOf(desktop)
    const ask = (channel: string, senderFrame: object | null, ...request: unknown[]) =>
      desktop.evaluate(
        ({ ipcMain, BrowserWindow }, given) => {
          type Handler = (event: object, ...request: unknown[]) => unknown
          const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
          const sender = BrowserWindow.getAllWindows()[0]?.webContents
          return handlers.get(given.channel)?.({ sender, senderFrame: given.senderFrame }, ...given.request)
        },
        { channel, senderFrame, request },
      )
    const own = { origin: 'app://kliping', parent: null }
    expect(await ask('kliping:call', own, 'collections.list', {})).toMatchObject({ ok: true })
    for (const foreign of [
      { origin: 'https://news.example', parent: null },
      { origin: 'app://kliping', parent: {} },
      null,
    ]) {
      expect(await ask('kliping:call', foreign, 'collections.list', {})).toMatchObject({
        error: { code: 'bad-request' },
      })
      expect(await ask('kliping:shell', foreign, { ask: 'pick', kind: 'files' })).toMatchObject({ ok: false })
    }
    expect(await ask('kliping:call', own, 'constructor', {})).toMatchObject({ error: { code: 'unknown-method' } })
    expect(await ask('kliping:shell', own, { ask: 'read', path: '/etc/passwd' })).toMatchObject({ ok: false })
    expect(await ask('kliping:shell', own, { ask: 'drop', paths: ['relative'] })).toMatchObject({ ok: false })
    expect(await ask('kliping:shell', own, { ask: 'save', token: 'none' })).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  test('gives the page a bridge and nothing behind it', async ({ open }) => {
    const desktop = await open()
    await windowOf(desktop)
    const seen = await desktop.page.evaluate(async () => {
      const { kliping, require, process } = window as unknown as Record<string, Record<string, unknown> | undefined>
      const drop = kliping?.dropFiles as (files: File[]) => Promise<unknown>
      return {
        functions: Object.keys(kliping ?? {}).sort(),
        node: [typeof require, typeof process],
        pathOfOwnFile: await drop([new File(['x'], '/etc/passwd')]),
      }
    })
    expect(seen).toEqual({
      functions: ['call', 'dropFiles', 'face', 'pickFiles', 'saveExport', 'subscribe'],
      node: ['undefined', 'undefined'],
      pathOfOwnFile: null,
    })
  })
}

/** Starting, starting again, and ending. */
function describeLife(test: DesktopTest): void {
  test('is one program: a second start shows the first window', async ({ open, startAnother }) => {
    const desktop = await open()
    await windowOf(desktop)
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize(), undefined)
    const other = await startAnother()
    expect(await other.exited).toBe(0)
    const isMinimized = () =>
      desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized(), undefined)
    await expect.poll(isMinimized).toBe(false)
  })

  test('quits when its window is closed, and not before the archive is', async ({ open, folder }) => {
    const desktop = await open()
    const window = await windowOf(desktop)
    const files: Record<string, string> = {}
    for (let n = 0; n < 60; n++) files[`${n}.html`] = webPage({ ...harvest, title: `${harvest.title}, part ${n}` })
    await answerDialogs(desktop, { open: await writeFiles(folder, files) })
    await importFiles(window, 'Files…')
    await expect(window.status).toContainText(/Reading \d+ of/)
    expect(existsSync(join(folder, 'archive/lock'))).toBe(true)
    await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), undefined).catch(() => {})
    expect(await desktop.exited).toBe(0)
    expect(existsSync(join(folder, 'archive/lock'))).toBe(false)
    const { status } = await windowOf(await open())
    await expect(status).toContainText(/\d+ stories/)
    await expect(status).not.toContainText(/read.only/i)
  })
}
