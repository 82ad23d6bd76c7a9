/** The stand-in must catch what real Electron would refuse: each of these small programs has one thing wrong. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './test'

// These programs know no archive.
test.use({ stories: 'none' })

const goodPreload = `
const { contextBridge, ipcRenderer, webUtils } = require('electron')
contextBridge.exposeInMainWorld('api', {
  ask: (value) => ipcRenderer.invoke('ask', value),
  askWrongly: () => ipcRenderer.invoke('aks'),
  pathOf: (file) => webUtils.getPathForFile(file),
  listen: (listener) => { ipcRenderer.on('news', (_, news) => listener(news)) },
})`

const goodMain = (extra = '', window = 'sandbox: true') => `
import { app, BrowserWindow, ipcMain, protocol } from 'electron'
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
await app.whenReady()
protocol.handle('app', () => new Response('<title>small</title>', { headers: { 'content-type': 'text/html' } }))
const preload = process.env.PRELOAD ?? new URL('preload.cjs', import.meta.url).pathname
ipcMain.handle('ask', (event, value) => value === 'function' ? () => {} : { value, origin: event.senderFrame.origin })
app.on('web-contents-created', (_, contents) => {
  contents.on('preload-error', (_, path, error) => console.error('preload-error:', error.message))
})
${extra}
const window = new BrowserWindow({ webPreferences: { preload, ${window} } })
await window.loadURL('app://small/')
`

interface Api {
  ask(value: unknown): Promise<unknown>
  askWrongly(): Promise<unknown>
  pathOf(file: unknown): string
  listen(listener: (news: unknown) => void): void
}
declare const api: Api

test.beforeEach(async ({ folder }) => {
  await writeFile(join(folder, 'preload.cjs'), goodPreload)
  await writeFile(join(folder, 'main.mjs'), goodMain())
})

const small = (folder: string) => ({ main: join(folder, 'main.mjs') })

test('a program with nothing wrong works, and is asked from its own origin', async ({ folder, open }) => {
  const { page, evaluate } = await open(small(folder))
  expect(await page.evaluate(() => api.ask({ n: 1 }))).toEqual({ value: { n: 1 }, origin: 'app://small' })
  await page.evaluate(() => {
    api.listen((news) => {
      document.title = String(news)
    })
  })
  await evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', 'heard'), undefined)
  await expect(page).toHaveTitle('heard')
})

test('a wrong channel', async ({ folder, open }) => {
  const { page } = await open(small(folder))
  await expect(page.evaluate(() => api.askWrongly())).rejects.toThrow(
    "Error invoking remote method 'aks': Error: No handler registered for 'aks'",
  )
})

test('a preload that is an ES module', async ({ folder, open }) => {
  await writeFile(
    join(folder, 'preload.cjs'),
    goodPreload.replace(/const (.*) = require\('electron'\)/, "import $1 from 'electron'"),
  )
  const { page, output } = await open(small(folder))
  expect(await page.evaluate(() => 'api' in window)).toBe(false)
  expect(output()).toContain('preload-error: Cannot use import statement outside a module')
})

test('a preload that needs more than a sandboxed one gets', async ({ folder, open }) => {
  await writeFile(join(folder, 'preload.cjs'), `require('node:fs')\n${goodPreload}`)
  const { page, output } = await open(small(folder))
  expect(await page.evaluate(() => 'api' in window)).toBe(false)
  await expect.poll(output).toContain('preload-error: Error: module not found: node:fs')
})

test('an export that a sandboxed preload does not have', async ({ folder, open }) => {
  await writeFile(join(folder, 'preload.cjs'), `const { shell } = require('electron')\nshell.beep()\n${goodPreload}`)
  const { output } = await open(small(folder))
  await expect.poll(output).toContain('preload-error: TypeError')
})

test('an export that electron does not have', async ({ folder, start }) => {
  await writeFile(join(folder, 'main.mjs'), goodMain().replace('ipcMain,', 'ipcMain, ipcMane,'))
  const { exited, output } = start(small(folder))
  expect(await exited).toBe(1)
  expect(output()).toMatch(/does not provide an export named 'ipcMane'/)
})

test('a value that cannot be cloned: asked with, answered with, and sent', async ({ folder, open }) => {
  const { page, evaluate } = await open(small(folder))
  await expect(page.evaluate(() => api.ask({ run: () => 1 }))).rejects.toThrow(/could not be cloned/)
  await expect(page.evaluate(() => api.ask(document.body))).rejects.toThrow(/could not be cloned/)
  await expect(page.evaluate(() => api.ask('function'))).rejects.toThrow(/Error invoking remote method 'ask'.*clone/)
  await expect(
    evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.send('news', () => {}), undefined),
  ).rejects.toThrow(/could not be cloned/)
})

test('a page that reaches for what is not its own', async ({ folder, open }) => {
  const { page } = await open(small(folder))
  const seen = await page.evaluate(() => ({
    require: typeof (window as { require?: unknown }).require,
    process: typeof (window as { process?: unknown }).process,
    door: Object.keys(window).filter((name) => /electron|stand/i.test(name)),
    frozen: Object.isFrozen(api),
    path: api.pathOf(new File(['x'], '/etc/passwd')),
  }))
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', door: [], frozen: true, path: '' })
})

test('a window without a sandbox, and a relative preload', async ({ folder, start }) => {
  for (const [window, message] of [
    ['sandbox: false', 'sandboxed'],
    ['sandbox: true, contextIsolation: false', 'isolated'],
    ['sandbox: true, preload: "preload.cjs"', 'absolute path'],
  ] as const) {
    await writeFile(join(folder, 'main.mjs'), goodMain('', window))
    const { exited, output } = start(small(folder))
    expect(await exited).toBe(1)
    expect(output()).toContain(message)
  }
})

test('what must come before the program is ready, and what after', async ({ folder, start }) => {
  for (const [main, message] of [
    [
      "import { app } from 'electron'\nawait app.whenReady()\napp.commandLine.appendSwitch('no-pings')",
      'before app is ready',
    ],
    [
      "import { BrowserWindow } from 'electron'\nnew BrowserWindow({ webPreferences: { sandbox: true } })",
      'before app is ready',
    ],
    ["import { protocol } from 'electron'\nprotocol.handle('app', () => new Response())", 'before app is ready'],
  ] as const) {
    await writeFile(join(folder, 'main.mjs'), main)
    const { exited, output } = start(small(folder))
    expect(await exited).toBe(1)
    expect(output()).toContain(message)
  }
})
