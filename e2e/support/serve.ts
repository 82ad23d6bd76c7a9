/** Starts `kliping serve` on an archive and stops it, as a person would in a terminal. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** The built command line. */
export const cli = join(import.meta.dirname, '../../out/cli/index.js')

export interface Served {
  /** The address with its launch token. */
  url: string
  /** Ends it as Ctrl-C does. @returns its exit code */
  stop(): Promise<number | null>
}

interface Options {
  /** As at a first start, a new archive gets the sample stories; else it stays empty. */
  samples?: boolean
  port?: number
}

/**
 * @throws Error with what it printed, when it ends before it tells an address
 */
export async function serve(archiveDir: string, { samples = false, port }: Options = {}): Promise<Served> {
  const where = samples ? [] : ['--archive', archiveDir]
  if (port !== undefined) where.push('--port', String(port))
  const env = { ...process.env, KLIPING_ARCHIVE: archiveDir }
  const child = spawn(process.execPath, [cli, 'serve', ...where], { stdio: ['ignore', 'pipe', 'pipe'], env })
  let printed = ''
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed)
      if (found) resolve(found[0])
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`kliping serve ended with ${code}:\n${printed}`)))
  })
  return {
    url,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGINT')
        await once(child, 'exit')
      }
      return child.exitCode
    },
  }
}
