import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { goldenStory } from './testing/golden-story'

const folder = path.join(import.meta.dirname, 'fixtures')

describe('news in many languages and layouts is read as its expected.json says', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const source = readFileSync(path.join(folder, name, 'source.txt'), 'utf8')
    const expected = JSON.parse(readFileSync(path.join(folder, name, 'expected.json'), 'utf8'))
    expect(JSON.parse(JSON.stringify(goldenStory(source)))).toEqual(expected)
  })
})
