/** Where the user's archive lies when no folder was named: one place for the window, the browser and the terminal. */
import { join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** The folder in `$KLIPING_ARCHIVE`, else `archive` in the data folder that the system keeps for Kliping. Absolute. */
export function archiveLocation(env: NodeJS.ProcessEnv = process.env): string {
  return env.KLIPING_ARCHIVE ? resolve(env.KLIPING_ARCHIVE) : join(envPaths('kliping', { suffix: '' }).data, 'archive')
}
