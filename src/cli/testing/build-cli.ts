/** Builds the command line into a folder of its own before its tests, so that they never run a stale one. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built `kliping`. */
    cliPath: string
  }
}

export default function buildCli(project: TestProject): () => void {
  const root = resolve(import.meta.dirname, '../../..')
  const outDir = mkdtempSync(join(tmpdir(), 'kliping-cli-'))
  // Some tests run it as another user.
  chmodSync(outDir, 0o755)
  const build = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  execFileSync(process.execPath, [build, 'build', '--logLevel', 'warn', '--outDir', outDir], {
    cwd: root,
    stdio: 'inherit',
  })
  project.provide('cliPath', join(outDir, 'main/cli/index.js'))
  return () => rmSync(outDir, { recursive: true, force: true })
}
