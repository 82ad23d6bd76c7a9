/** Starts a built main process in plain Node with the stand-in for `electron`, and connects to the page it opens. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright/test'
import type { Desktop, DesktopLaunch } from '../support/desktop-app'
import type { WebContents } from './electron/web-contents'

export interface StandInLaunch extends DesktopLaunch {
  /** The built stand-in, for `node --import`. */
  register: string
  /** The main module. */
  main: string
}

/** A process under the stand-in, whether or not it opens a window. */
export function startStandIn({
  register,
  main,
  archiveDir,
  userDataDir,
}: StandInLaunch): Omit<Desktop, 'page' | 'drop'> {
  const child = spawn(process.execPath, ['--import', register, main, `--user-data-dir=${userDataDir}`], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, KLIPING_ARCHIVE: archiveDir },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk))
  const exited = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  let questions = 0
  return {
    evaluate(run, argument) {
      const id = ++questions
      return new Promise((resolve, reject) => {
        const answer = (message: { id: number; value?: never; error?: string }) => {
          if (message.id !== id) return
          child.off('message', answer)
          if (message.error === undefined) resolve(message.value as never)
          else reject(new Error(message.error))
        }
        child.on('message', answer)
        exited.then(() => reject(new Error(`The main process has ended:\n${output}`)))
        child.send({ id, source: String(run), argument }, (error) => error && reject(error))
      })
    },
    exited,
    output: () => output,
    async end() {
      child.kill('SIGKILL')
      await exited
    },
  }
}

export async function launchStandIn(launch: StandInLaunch): Promise<Desktop> {
  const started = startStandIn(launch)
  await started.evaluate(({ app }) => app.whenReady(), undefined)
  const portFile = join(launch.userDataDir, 'chromium/DevToolsActivePort')
  const [port] = (await readFile(portFile, 'utf8')).split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = await firstPage(browser, started.exited, started.output)
  return {
    ...started,
    page,
    async end() {
      await browser.close()
      await started.end()
    },
    async drop(paths) {
      const files = await Promise.all(paths.map(droppedFile))
      await started.evaluate(({ BrowserWindow }, given) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as WebContents
        return contents.dropFromSystem(given)
      }, files)
    },
  }
}

/** A folder is dropped as a file without content, as browsers do. */
async function droppedFile(path: string) {
  return { name: basename(path), path, text: await readFile(path, 'utf8').catch(() => '') }
}

async function firstPage(browser: Browser, exited: Promise<number | null>, output: () => string): Promise<Page> {
  const ended = exited.then((code) => {
    throw new Error(`The main process ended with ${code} before it showed a page:\n${output()}`)
  })
  const context = browser.contexts()[0]
  if (!context) throw new Error('The browser has no pages')
  const find = async () => {
    for (;;) {
      const page = context.pages().find((one) => one.url().startsWith('https://'))
      if (page) return page
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const page = await Promise.race([find(), ended])
  await page.waitForLoadState()
  return page
}
