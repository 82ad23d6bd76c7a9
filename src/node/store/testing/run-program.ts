/** Runs a TypeScript program of the tests in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles `testing/<name>.ts` into a folder. @returns the path of what Node can run */
export async function bundleProgram(name: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
      outDir,
      target: 'node20.19',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return `${outDir}/program.mjs`
}

export interface Program {
  process: ChildProcess
  /** What it has printed so far, whole lines only. */
  lines(): string[]
  /** Resolves when it has printed so many lines, or has ended. */
  printed(count: number): Promise<void>
  ended: Promise<void>
}

export function runProgram(path: string, args: readonly string[], user?: number): Program {
  const child = spawn(process.execPath, [path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  })
  let text = ''
  let news = () => {}
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece
    news()
  })
  const ended = once(child, 'close').then(() => news())
  const lines = () => text.split('\n').slice(0, -1)
  return {
    process: child,
    lines,
    ended,
    printed: (count) =>
      new Promise((resolve) => {
        news = () => {
          if (lines().length >= count || child.exitCode !== null || child.signalCode !== null) resolve()
        }
        news()
      }),
  }
}
