import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createFolderWatcher } from './folder-watcher'

/** As network drives have it. */
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch: () => {
    throw new Error('ENOSYS')
  },
}))

it('finds by the regular look what no system tells of', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'kliping-watching-'))
  const found: string[] = []
  const offer = (paths: readonly string[]) => ({ token: 'x', count: found.push(...paths) })
  const watch = createFolderWatcher({ offer }, { settleMs: 20, rescanMs: 40 }).watch(dir, undefined, async () => {})
  try {
    await writeFile(join(dir, 'a.txt'), 'a')
    await vi.waitFor(() => expect(found).toEqual([join(dir, 'a.txt')]), { timeout: 20_000 })
    await writeFile(join(dir, 'b.txt'), 'b')
    await vi.waitFor(() => expect(found).toContain(join(dir, 'b.txt')), { timeout: 20_000 })
  } finally {
    await watch.close()
    await rm(dir, { recursive: true })
  }
})
