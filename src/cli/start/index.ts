/** `npm start`: opens the user's archive in the best window that this machine has. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { toErrorInfo } from '../../contract/errors'
import { packageDir, rendererDir } from '../../node/app-files'
import { archiveLocation } from '../../node/archive-location'
import { openWithSamples } from '../../node/sample-archive'
import { startServer } from '../../server/create-server'
import { openAppWindow } from './app-window'
import { sandboxArguments } from './browser-arguments'
import { fetchElectron } from './electron-binary'
import { type Choice, chooseFace, type Face, withoutElectron } from './face'
import { thisMachine } from './installed-browser'

const fetchPatienceMs = 6_000
const say = (line: string) => console.error(line)

/** @returns the exit code */
async function start(): Promise<number> {
  const choice: Choice = {
    machine: thisMachine,
    packageDir,
    nodeVersion: process.versions.node,
    say,
    fetch: (installer) => fetchElectron(installer, fetchPatienceMs),
  }
  const face = await chooseFace(choice)
  if (face.kind !== 'electron') return serve(face)
  const exitCode = await runElectron(face.binary)
  return exitCode ?? serve(withoutElectron(choice, 'Electron did not start.'))
}

/** @returns undefined when the machine could not run it at all */
async function runElectron(binary: string): Promise<number | undefined> {
  const child = spawn(binary, [packageDir, ...sandboxArguments(process.getuid?.())], { stdio: 'inherit' })
  let told = false
  // Electron gets Ctrl-C from the terminal as we do, and ends in its own time.
  const wait = () => {
    told = true
  }
  const pass = () => {
    told = true
    child.kill('SIGTERM')
  }
  process.on('SIGINT', wait).on('SIGTERM', pass)
  try {
    const [code] = (await once(child, 'exit')) as [number | null]
    if (told) return code ?? 0
    return code === 127 || code === null ? undefined : code
  } catch {
    return undefined
  } finally {
    process.off('SIGINT', wait).off('SIGTERM', pass)
  }
}

async function serve(face: Face): Promise<number> {
  const archive = await openWithSamples(archiveLocation())
  const { api, subscribe, intake, downloads } = archive
  const server = await startServer({ api, subscribe, uploads: intake, downloads, rendererDir })
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'))
  })
  if ((await api['archive.info']({})).readOnly) {
    say('Another Kliping has this archive open, so here it can be read but not changed.')
  }
  try {
    if (face.kind === 'browser') {
      const window = await openAppWindow(face.binary, server.url)
      const ended = await Promise.race([window.ended, interrupted])
      window.close()
      await window.ended
      if (ended !== 'failed') return 0
      say('The browser could not show the window.')
    }
    say(`Kliping is open at this address; Ctrl-C ends it:\n${server.url}`)
    await interrupted
    return 0
  } finally {
    await server.close()
    await archive.close()
  }
}

start().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    say(toErrorInfo(error).message)
    process.exitCode = 3
  },
)
