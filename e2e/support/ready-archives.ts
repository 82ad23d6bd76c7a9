/** Archives made once a run and copied for the tests that begin with stories: importing is what few of them are about. */
import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { harbour, harvest, night, webPage, writeFiles } from '../browser/articles'
import { cli, serve } from './serve'

/** The stories a test begins with: those of a first start, the three of the specs, or none, not even an archive. */
export type Stories = 'samples' | 'three' | 'none'

/** Tells the workers where the archives are. */
const placeVariable = 'KLIPING_READY_ARCHIVES'

/** Puts an archive with these stories where none is yet. */
export async function copyArchive(stories: Stories, archiveDir: string): Promise<void> {
  if (stories !== 'none') await cp(join(process.env[placeVariable] ?? '', stories), archiveDir, { recursive: true })
}

/** Playwright's global setup. @returns what removes them at the end */
export default async function makeArchives(): Promise<() => Promise<void>> {
  const root = await mkdtemp(join(tmpdir(), 'kliping-ready-'))
  await Promise.all([makeSamples(join(root, 'samples')), makeThree(join(root, 'three'), join(root, 'files'))])
  process.env[placeVariable] = root
  return () => rm(root, { recursive: true, force: true })
}

async function makeSamples(archiveDir: string): Promise<void> {
  const served = await serve(archiveDir, { samples: true })
  await served.stop()
}

async function makeThree(archiveDir: string, folder: string): Promise<void> {
  const pages = { 'harbour.html': webPage(harbour), 'harvest.html': webPage(harvest), 'night.html': webPage(night) }
  const files = await writeFiles(folder, pages)
  await promisify(execFile)(process.execPath, [cli, '--archive', archiveDir, 'import', ...files])
}
