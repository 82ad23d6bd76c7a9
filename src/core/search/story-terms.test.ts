import { expect, test } from 'vitest'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import { noteDocument, textDocument } from './story-terms'

const story = (title: string, ...paragraphs: string[]) =>
  sampleStory('a', { title, blocks: paragraphs.map((text) => ({ role: 'body' as const, text })) })

test('each word and its stem, in the field it stands in; names have no stems', () => {
  const { fields } = textDocument({ ...story('Repairs', 'They were running.'), place: 'Ports' })
  expect(fields).toMatchObject({
    title: ['repairs', '~repair'],
    body: expect.arrayContaining(['running', '~run']),
    people: ['maya', 'lind'],
    place: ['ports'],
  })
})

test('a title made of the beginning of the text is not counted twice', () => {
  expect(textDocument(story('The bridge reopened…', 'The bridge reopened on Monday.')).fields.title).toEqual([])
  expect(textDocument(story('The bridge reopened', 'The bridge reopened.')).fields.title).toEqual([])
})

test('a headline of its own is a title, also when the text repeats it', () => {
  const blocks = [
    { role: 'title' as const, text: 'Bridge reopened' },
    { role: 'body' as const, text: 'Bridge reopened. It took weeks.' },
  ]
  expect(textDocument(sampleStory('a', { title: 'Bridge reopened', blocks })).fields.title).toHaveLength(4)
  expect(textDocument(story('Bridge reopened', 'It took weeks.')).fields.title).toHaveLength(4)
})

test('tags of the story and of its annotations are searched with the notes', () => {
  const entry = { ...story('T', 'B'), tags: ['steel'] }
  const note = sampleAnnotation('n', 'a', { note: 'Ask again', tags: ['dikes'] })
  expect(noteDocument(entry, [note])?.fields).toEqual({
    tags: ['steel', '~steel', 'dikes', '~dike'],
    notes: ['ask', '~ask', 'again', '~again'],
  })
  expect(noteDocument({ ...entry, tags: [] }, [])).toBeUndefined()
})
