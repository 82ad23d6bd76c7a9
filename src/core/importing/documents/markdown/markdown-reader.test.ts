import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { documentInput, rolesOf, storyOf } from '../testing/document-input'
import { markdownReader } from './markdown-reader'

const read = (text: string, file = 'clip.md') => storyOf(strToU8(text), file)
const prose = 'Die Reederei hat am Montagmorgen den Fahrplan wieder aufgenommen, sagte ein Sprecher der Stadt.'

it('reads what a clipper writes: front matter, links, captions, highlights', async () => {
  const story = await read(`---
title: "Nach dem Sturm: Fähren fahren wieder"
source: "https://hafenbote.example/faehren"
author:
  - "[[Jana Brandt]]"
published: 2021-05-03
created: 2021-06-01
description: "Der Betrieb läuft."
tags: [clippings, "#Hafen"]
---
![Die Fähre am Kai](https://x.example/a.jpg)

Die Reederei hat am **Montag** den [Fahrplan](https://x.example/p_(1)) ==wieder aufgenommen==, sagte
ein Sprecher.[^1]

## Wie es weitergeht

> „Wir hatten keine Wahl.“
> So sagte sie.

- Punkt *eins*
1. Erstens

| Jahr | Zahl |
|------|-----:|
| 2020 | \`a_b_c\` |

[^1]: Die Note.
`)
  expect(story).toMatchObject({
    title: 'Nach dem Sturm: Fähren fahren wieder',
    subtitle: 'Der Betrieb läuft.',
    authors: ['Jana Brandt'],
    publishedAt: '2021-05-03',
    capturedAt: '2021-06-01',
    url: 'https://hafenbote.example/faehren',
    tags: ['clippings', 'Hafen'],
    language: 'de',
    mediaType: 'text/markdown',
    highlights: [{ exact: 'wieder aufgenommen' }],
    warnings: [],
  })
  expect(rolesOf(story)).toEqual([
    'title: Nach dem Sturm: Fähren fahren wieder',
    'caption: Die Fähre am Kai',
    'body: Die Reederei hat am Montag den Fahrplan wieder aufgenommen, sagte ein Sprecher.',
    'heading: Wie es weitergeht',
    'quote: „Wir hatten keine Wahl.“ So sagte sie.',
    'list: Punkt eins',
    'list: 1. Erstens',
    'body: Jahr | Zahl',
    'body: 2020 | a_b_c',
    'footer: Die Note.',
  ])
})

it.each([
  [
    'TOML',
    `+++\ntitle = "Fähren fahren"\ndate = 2021-05-03T10:05:00+02:00\nauthors = ["A. Brandt", "B. Hansen"]\n[x]\ny = 1\n+++\n${prose}`,
    { authors: ['A. Brandt', 'B. Hansen'], publishedAt: '2021-05-03T10:05:00+02:00' },
  ],
  [
    'Jekyll',
    `---\r\ntitle: Fähren fahren\r\ndate: 2021-05-03 10:05:00 +0200\r\nlast_modified_at: 2021-05-04\r\ncategories: hafen\r\n---\r\n${prose}`,
    { publishedAt: '2021-05-03T10:05:00+02:00', modifiedAt: '2021-05-04', section: 'hafen' },
  ],
  [
    'broken YAML',
    `---\ntitle: Fähren fahren\nauthor: Jana: Brandt [x\ndate: 2021-05-03\n---\n${prose}`,
    { publishedAt: '2021-05-03', warnings: [expect.stringContaining('line by line')] },
  ],
  [
    'aliases without end',
    `---\na: &a [x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: [*c,*c,*c]\ntitle: Fähren fahren\n---\n${prose}`,
    {},
  ],
])('reads front matter: %s', async (_, text, facts) => {
  expect(await read(text, 'clip.txt')).toMatchObject({ title: 'Fähren fahren', ...facts })
})

it('is known without front matter only when it plainly is Markdown', () => {
  const knows = (text: string, file: string) => markdownReader.recognises(documentInput(strToU8(text), file))
  expect(knows('# Fähren fahren\n\nDer **Sturm** ist vorbei, sagte [sie](https://x.example).', 'a.txt')).toBe(true)
  expect(knows('# Fähren fahren\n\nText.', 'a.md')).toBe(true)
  expect(knows('Fähren fahren\n\nText ohne Zeichen.', 'a.md')).toBe(false)
  expect(knows('# 1 song\n\nText [1] (https://x.example) * * *', 'a.txt')).toBe(false)
  expect(knows('---\n\nA rule, and text: no fields.\n\n---\n', 'a.txt')).toBe(false)
})

it('takes the first heading for the headline, and reads the lines below it', async () => {
  const story = await read(
    `Fähren fahren wieder\n===\n\nVon Jana Brandt\n3. Mai 2021\n\n${prose}\n\n${prose.replace('Montag', 'Dienstag')}`,
  )
  expect(story).toMatchObject({ title: 'Fähren fahren wieder' })
  expect(story.blocks[0]).toMatchObject({ role: 'title' })
})

it('costs a hostile line no time', async () => {
  for (const bait of ['==a ', '[a](', '![', '**', '<!--', '`', '[[', '&', '> > ']) {
    const story = await read(`# Titel\n\n${prose} ${bait.repeat(20_000)}`)
    expect(story.title).toBe('Titel')
  }
})

it('takes no longer for a line of blanks than for one of words, and leaves the marks that close a heading out', async () => {
  const story = await read(`---\ntitle: T\n---\n## Why it matters ##\n\n${prose}\n\n# a${' '.repeat(200_000)}b\n`)
  expect(rolesOf(story)).toContain('heading: Why it matters')
}, 20_000)
