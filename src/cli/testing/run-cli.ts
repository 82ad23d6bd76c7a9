/** Runs the built command line in a process of its own, in a folder of its own. */
import { type SpawnOptions, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'

export interface Ended {
  exitCode: number | null
  stdout: string
  stderr: string
}

export interface Workplace {
  /** An empty folder, the working directory of every run. */
  dir: string
  /** Writes a file into the folder. @returns its name as given */
  put(name: string, content: string | Uint8Array): Promise<string>
  /** Runs `kliping` on the folder's own archive. */
  run(...args: string[]): Promise<Ended>
  runWith(options: SpawnOptions, ...args: string[]): Promise<Ended>
  /** Runs a line of shell in which `"$0" "$1"` is `kliping`. */
  runShell(line: string): Promise<Ended>
  /** Runs, expects success, and reads each line of standard output as JSON. */
  json(...args: string[]): Promise<unknown[]>
  /** Whatever is in the way. */
  remove(): Promise<void>
}

/** @param base where the folder is made; the system's folder for temporary files if absent */
export async function openWorkplace(base = tmpdir()): Promise<Workplace> {
  const dir = await mkdtemp(join(base, 'kliping-test-'))
  // A home of its own, which other users may enter as well.
  const home = { HOME: dir, XDG_CACHE_HOME: undefined }
  const environment = { ...process.env, ...home, KLIPING_ARCHIVE: join(dir, 'archive'), NO_COLOR: undefined }
  const run = (...args: string[]) => runCli({ cwd: dir, env: environment }, args)
  return {
    dir,
    run,
    async put(name, content) {
      await mkdir(dirname(join(dir, name)), { recursive: true })
      await writeFile(join(dir, name), content)
      return name
    },
    runWith: (options, ...args) => runCli({ cwd: dir, env: environment, ...options }, args),
    runShell: (line) =>
      runProcess('sh', ['-c', line, process.execPath, inject('cliPath')], { cwd: dir, env: environment }),
    async json(...args) {
      const { exitCode, stdout, stderr } = await run(...args)
      if (exitCode !== 0) throw new Error(`kliping ${args.join(' ')} ended with ${exitCode}: ${stderr || stdout}`)
      return jsonLines(stdout)
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  }
}

/** Throws when anything but JSON lines is there. */
export function jsonLines(stdout: string): unknown[] {
  if (stdout === '') return []
  if (!stdout.endsWith('\n')) throw new Error('the last line is not whole')
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line))
}

function runCli(options: SpawnOptions, args: readonly string[]): Promise<Ended> {
  return runProcess(process.execPath, [inject('cliPath'), ...args], options)
}

function runProcess(command: string, args: readonly string[], options: SpawnOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    const ended: Ended = { exitCode: null, stdout: '', stderr: '' }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text
    })
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ ...ended, exitCode }))
  })
}
