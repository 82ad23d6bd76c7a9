import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createIntake, type FileIntake } from './intake'

const running = new AbortController().signal
let dir: string
let intake: FileIntake
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-intake-'))
  intake = createIntake(join(dir, 'uploads'))
})
afterEach(() => rm(dir, { recursive: true }))

async function* body(text: string) {
  yield Buffer.from(text)
}
async function files(token: string) {
  const names = []
  for await (const entry of intake.open(token, running)) names.push(entry.file)
  return names
}

it('gives back what was offered under its token, and nothing under another', async () => {
  await writeFile(join(dir, 'a.txt'), 'x')
  const { token, count } = intake.offer([join(dir, 'a.txt')])
  expect(count).toBe(1)
  expect(await files(token)).toEqual([join(dir, 'a.txt')])
  await expect(files('guessed')).rejects.toMatchObject({ code: 'not-found' })
})

it('shows uploads under the names they were sent with, once', async () => {
  const token = await intake.beginUpload()
  await intake.addUpload(token, 'folder/a.txt', body('one'))
  await intake.addUpload(token, 'b.txt', body('two'))
  expect(await files(token)).toEqual(['b.txt', 'folder/a.txt'])
  await expect(files(token)).rejects.toMatchObject({ code: 'not-found' })
  const [folder = ''] = readdirSync(join(dir, 'uploads'))
  expect(readdirSync(join(dir, 'uploads', folder))).toEqual([])
  await intake.close()
  expect(readdirSync(join(dir, 'uploads'))).toEqual([])
})

it('lets uploads be looked at first, and be taken back', async () => {
  const token = await intake.beginUpload()
  await intake.addUpload(token, 'a.csv', body('title,text'))
  const looked = []
  for await (const { file } of intake.peek(token, running)) looked.push(file)
  expect(looked).toEqual(['a.csv'])
  await intake.discard(token)
  await intake.discard(token)
  await expect(files(token)).rejects.toMatchObject({ code: 'not-found' })
  const [folder = ''] = readdirSync(join(dir, 'uploads'))
  expect(readdirSync(join(dir, 'uploads', folder))).toEqual([])
})

it.each(['../out.txt', '/etc/passwd', 'a/../../out.txt', '', 'nul\0.txt'])(
  'refuses the upload name %j',
  async (name) => {
    const token = await intake.beginUpload()
    await expect(intake.addUpload(token, name, body('x'))).rejects.toMatchObject({ code: 'unsafe-path' })
    expect(existsSync(join(dir, 'out.txt'))).toBe(false)
  },
)

it('keeps nothing of an upload that breaks off', async () => {
  const token = await intake.beginUpload()
  async function* broken() {
    yield Buffer.from('half')
    throw new Error('connection lost')
  }
  await expect(intake.addUpload(token, 'a.txt', broken())).rejects.toThrow()
  expect(await files(token)).toEqual([])
})
