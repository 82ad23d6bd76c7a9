/** `npm start`: opens the user's archive in the best window that this machine has. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { toErrorInfo } from '../../contract/errors'
import { packageDir, rendererDir } from '../../node/app-files'
import { archiveLocation, browserProfileLocation } from '../../node/archive-location'
import type { OpenArchive } from '../../node/open-archive'
import { openWithSamples } from '../../node/sample-archive'
import { type RunningServer, startServer } from '../../server/create-server'
import { openAppWindow } from './app-window'
import { sandboxArguments } from './browser-arguments'
import { fetchElectron } from './electron-binary'
import { type Choice, chooseFace, type Face, withoutElectron } from './face'
import { thisMachine } from './installed-browser'

const fetchPatienceMs = 6_000
const usualPort = 41_875
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
  const interrupted = new Promise<'interrupted'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'))
  })
  const archive = await openWithSamples(archiveLocation())
  try {
    if ((await archive.api['archive.info']({})).readOnly) {
      say('Another Kliping has this archive open, so here it can be read but not changed.')
    }
    const server = await startOnUsualPort(archive)
    archive.watchFolders()
    try {
      await show(face, server.url, interrupted)
    } finally {
      await server.close()
    }
  } finally {
    await archive.close()
  }
  return 0
}

/** The same address at every start, where it is free: what a browser keeps for the page belongs to its address. */
function startOnUsualPort({ api, subscribe, intake, downloads }: OpenArchive): Promise<RunningServer> {
  const options = { api, subscribe, uploads: intake, downloads, rendererDir }
  return startServer({ ...options, port: usualPort }).catch(() => startServer(options))
}

/** Resolves when the window was closed, or Ctrl-C was pressed. */
async function show(face: Face, url: string, interrupted: Promise<'interrupted'>): Promise<void> {
  if (face.kind === 'browser') {
    const window = await openAppWindow(face.binary, url, browserProfileLocation)
    const ended = await Promise.race([window.ended, interrupted])
    window.close()
    await window.ended
    if (ended !== 'failed') return
    say('The browser could not show the window.')
  }
  say(`Kliping is open at this address; Ctrl-C ends it:\n${url}`)
  await interrupted
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
