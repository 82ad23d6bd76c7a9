import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWindowState, writeWindowState } from './window-state'

let dir: string
let file: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kliping-window-state-'))
  file = join(dir, 'window.json')
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const left = { x: 0, y: 0, width: 1920, height: 1040 }
const right = { x: 1920, y: 0, width: 1280, height: 1024 }

describe('window state', () => {
  it('comes back as it was left', () => {
    writeWindowState(file, { x: 2000, y: 30, width: 1000, height: 700 }, true)
    expect(readWindowState(file, [left, right])).toEqual({
      position: { x: 2000, y: 30 },
      size: { width: 1000, height: 700 },
      maximized: true,
    })
  })

  it('keeps the size but not the place when its display is gone', () => {
    writeWindowState(file, { x: 2000, y: 30, width: 1000, height: 700 }, false)
    expect(readWindowState(file, [left])).toEqual({ size: { width: 1000, height: 700 }, maximized: false })
  })

  it.each(['', '{', 'null', '[]', '7', '{"width":"wide","height":1}', '{"width":1e999,"height":700}'])(
    'opens as at first with %j in the file',
    async (text) => {
      await writeFile(file, text)
      expect(readWindowState(file, [left])).toEqual({ size: { width: 1280, height: 860 }, maximized: false })
    },
  )

  it('is never smaller than usable', async () => {
    await writeFile(file, '{"x":0,"y":0,"width":1,"height":-5}')
    expect(readWindowState(file, [left]).size).toEqual({ width: 640, height: 480 })
  })

  it('opens as at first when there is no file, and does not mind a folder it cannot write to', () => {
    writeWindowState(join(dir, 'gone/window.json'), left, false)
    expect(readWindowState(join(dir, 'gone/window.json'), [left]).maximized).toBe(false)
  })
})
