import { isAbsolute, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { archiveLocation } from './archive-location'

describe('archiveLocation', () => {
  it('is the folder that KLIPING_ARCHIVE names, made absolute', () => {
    expect(archiveLocation({ KLIPING_ARCHIVE: 'cases/harbour' })).toBe(resolve('cases/harbour'))
  })

  it('is a folder of Kliping in the data folder of the system when nothing or an empty name is given', () => {
    for (const env of [{}, { KLIPING_ARCHIVE: '' }]) {
      const path = archiveLocation(env)
      expect(isAbsolute(path)).toBe(true)
      expect(path).toMatch(/kliping.*archive$/i)
    }
  })
})
