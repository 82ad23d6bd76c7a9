/** Where things of the user lie when no folder was named: one place for the window, the browser and the terminal. */
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

const data = envPaths('kliping', { suffix: '' }).data

/** The folder in `$KLIPING_ARCHIVE`, else `archive` in the data folder that the system keeps for Kliping. Absolute. */
export function archiveLocation(env: NodeJS.ProcessEnv = process.env): string {
  return env.KLIPING_ARCHIVE ? resolve(env.KLIPING_ARCHIVE) : join(data, 'archive')
}

/** Where a browser's window keeps what was chosen in it (theme, language), from one start to the next. */
export const browserProfileLocation = join(data, 'browser')

/** Where uploads and exports wait until they are taken: a folder of the user's own, which later starts clear up. */
export function waitingLocation(): string {
  return join(envPaths('kliping', { suffix: '' }).cache, 'waiting')
}
