import { strToU8 } from 'fflate'
import { expect, it } from 'vitest'
import { rolesOf, storyOf } from '../testing/document-input'

const prose = 'Die Reederei hat am Montagmorgen den Fahrplan wieder aufgenommen, nachdem der Sturm abgeflaut war.'

it('reads a story by its looks, whatever the file is called', async () => {
  const story = await storyOf(
    strToU8(
      String.raw`{\rtf1\ansi{\info{\title Dokument1}{\author admin}}\fs20 Der Hafenbote\par\fs40 F\'e4hren fahren wieder\par\fs20 Von Jana Brandt\par 3. Mai 2021\par ${prose}\par\b Wie es weitergeht\b0\par ${prose}\par}`,
    ),
    'clip.doc',
  )
  expect(story).toMatchObject({
    title: 'Fähren fahren wieder',
    authors: ['Jana Brandt'],
    publishedAt: '2021-05-03',
    language: 'de',
    mediaType: 'application/rtf',
    warnings: [],
  })
  expect(rolesOf(story).slice(1)).toEqual([
    'title: Fähren fahren wieder',
    'byline: Von Jana Brandt',
    'date: 3. Mai 2021',
    `body: ${prose}`,
    'heading: Wie es weitergeht',
    `body: ${prose}`,
  ])
})

it('refuses one that holds only pictures', async () => {
  await expect(storyOf(strToU8(String.raw`{\rtf1{\pict ffff}\par}`), 'a.rtf')).rejects.toThrow(/no-story: .*OCR/)
})
