import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Block, bodyText, isBodyRole } from '../../../contract/story'
import { readWebPage } from './web-page-reader'

/** A case is a folder with `source.html` and `expected.json`: the facts, the body's paragraphs, and blocks that must be labelled so. */
interface Expected extends Record<string, unknown> {
  body: string[]
  labelled: Pick<Block, 'role' | 'text'>[]
}

const folder = join(import.meta.dirname, 'fixtures')

describe.each(readdirSync(folder))('web page %s', (name) => {
  const draft = readWebPage(readFileSync(join(folder, name, 'source.html')))
  const expected: Expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8'))

  it('gives the facts', () => {
    const { blocks: _, mediaType: __, ...facts } = draft
    const { body: ___, labelled: ____, ...wanted } = expected
    expect(facts).toEqual(wanted)
  })

  it('gives the text, and nothing else', () => {
    expect(bodyText(draft.blocks).split('\n\n')).toEqual(expected.body)
  })

  it('keeps the rest, labelled', () => {
    const labelled = draft.blocks.filter((block) => !isBodyRole(block.role)).map(({ role, text }) => ({ role, text }))
    expect(labelled).toEqual(expect.arrayContaining(expected.labelled))
  })
})
