/** Every message of the archive has its translation in every language, and no translation is left of a message that is gone. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Collected, collectMessages } from './collect-messages'

const sources = resolve(import.meta.dirname, '../../src')
const i18n = join(sources, 'renderer/i18n')
const languages = readdirSync(i18n).filter((name) => existsSync(join(i18n, name, 'window.ts')))
const holes = (text: string) => text.match(/[{[]\d+[}\]]/g)?.toSorted() ?? []

/** Sentences of the sources that the window never shows. */
const notForTheWindow = [
  // Said to whoever changes the program.
  'The indexing worker runs in a worker thread only.',
  'The reader worker runs in a worker thread only.',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as it stands in the source
  "The table ${table} is not this store's own.",
]
/** What the desktop says in its menu and dialogs stands there in every language. */
const wordsOfTheDesktop = 'main/words/'

let collected: Collected
beforeAll(() => {
  collected = collectMessages(sources)
})

it('meets every sentence that the sources say', () => {
  const unmet = collected.unmet.filter(({ place }) => !place.startsWith(wordsOfTheDesktop))
  expect(unmet.filter(({ text }) => !notForTheWindow.includes(text))).toEqual([])
  expect(unmet.map(({ text }) => text).toSorted()).toEqual(notForTheWindow.toSorted())
})

describe.each(languages)('%s', async (language) => {
  const { archiveMessages: catalogue } = (await import(join(i18n, language, 'archive.ts'))) as {
    archiveMessages: Record<string, string>
  }

  it('lacks no message', () => {
    const missing = [...collected.messages].filter(([template]) => !Object.hasOwn(catalogue, template))
    expect(missing.map(([template, places]) => `${places[0]}  ${template}`)).toEqual([])
  })

  it('has none that no source says any more', () => {
    expect(Object.keys(catalogue).filter((template) => !collected.messages.has(template))).toEqual([])
  })

  it('keeps the holes of each', () => {
    const changed = Object.entries(catalogue).filter(([a, b]) => `${holes(a)}` !== `${holes(b)}` || b.trim() === '')
    expect(changed).toEqual([])
  })
})
