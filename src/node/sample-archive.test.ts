import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OpenArchive } from './open-archive'
import { openWithSamples } from './sample-archive'

let dir: string
let archive: OpenArchive
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-samples-'))
  archive = await openWithSamples(join(dir, 'archive'))
})
afterEach(async () => {
  await archive.close()
  await rm(dir, { recursive: true, force: true })
})

it('knows every sample story of a new archive as one, and no other', async () => {
  const { stories } = await archive.api['stories.list']({ offset: 0, limit: 1000 })
  const samples = await archive.api['stories.samples']({})
  expect(samples).toHaveLength(35)
  expect([...samples].sort()).toEqual(stories.map(({ id }) => id).sort())
  await archive.api['stories.trash']({ ids: samples })
  expect(await archive.api['stories.samples']({})).toEqual([])
})
