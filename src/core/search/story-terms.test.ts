import { beforeAll, expect, test } from 'vitest'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import { loadStemmers } from './stems'
import { noteDocument, textDocument } from './story-terms'
import { termsOf } from './text-document'

beforeAll(() => loadStemmers(['en']))

const story = (title: string, ...paragraphs: string[]) =>
  sampleStory('a', { title, blocks: paragraphs.map((text) => ({ role: 'body' as const, text })) })

test('each word and its stem, in the field it stands in; names have no stems', () => {
  const { fields: texts } = textDocument({ ...story('Repairs', 'They were running.'), place: 'Ports' })
  const fields = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, termsOf(text)]))
  expect(fields).toMatchObject({
    title: ['repairs', '~repair'],
    body: expect.arrayContaining(['running', '~run']),
    people: ['maya', 'lind'],
    place: ['ports'],
  })
})

test('a title made of the beginning of the text is not counted twice', () => {
  expect(termsOf(textDocument(story('The bridge reopened…', 'The bridge reopened on Monday.')).fields.title)).toEqual(
    [],
  )
  expect(termsOf(textDocument(story('The bridge reopened', 'The bridge reopened.')).fields.title)).toEqual([])
})

test('a headline of its own is a title, also when the text repeats it', () => {
  const blocks = [
    { role: 'title' as const, text: 'Bridge reopened' },
    { role: 'body' as const, text: 'Bridge reopened. It took weeks.' },
  ]
  expect(termsOf(textDocument(sampleStory('a', { title: 'Bridge reopened', blocks })).fields.title)).toHaveLength(4)
  expect(termsOf(textDocument(story('Bridge reopened', 'It took weeks.')).fields.title)).toHaveLength(4)
})

test('tags of the story and of its annotations are searched with the notes', () => {
  const entry = { ...story('T', 'B'), tags: ['steel'] }
  const note = sampleAnnotation('n', 'a', { note: 'Ask again', tags: ['dikes'] })
  const { tags, notes } = noteDocument(entry, [note])?.fields ?? {}
  expect(termsOf(tags)).toEqual(['steel', '~steel', 'dikes', '~dike'])
  expect(termsOf(notes)).toEqual(['ask', '~ask', 'again', '~again'])
  expect(noteDocument({ ...entry, tags: [] }, [])).toBeUndefined()
})
