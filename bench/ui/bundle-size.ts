/** How much the window's page loads before anything else is asked for. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The scripts and styles that the built page names, each compressed, in bytes. */
export function bundleBytes(rendererDir: string): number {
  const page = readFileSync(join(rendererDir, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g)].map(([, file]) => file as string)
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(rendererDir, file))).length, 0)
}
