import { expect, it } from 'vitest'
import { sampleStory } from '../library/testing/sample-stories'
import { writeJson } from './json-export'
import { annotate, writeAll } from './testing/exported-stories'

it('is one document with whole stories, whatever they hold', async () => {
  const stories = ['"quoted"\u2028\ud800', '</script>'].map((title) => ({
    story: sampleStory(title, { title }),
    annotations: [],
  }))
  const document = JSON.parse(await writeAll(writeJson, stories))
  expect(document).toMatchObject({ format: 'kliping', version: 1, exportedAt: '2026-02-03T04:05:06.000Z' })
  expect(document.stories).toEqual(stories.map(({ story }) => ({ ...story, annotations: [] })))
})

it('is valid without a story', async () => {
  expect(JSON.parse(await writeAll(writeJson, [])).stories).toEqual([])
})

it('writes annotations that stand by themselves as W3C Web Annotations', async () => {
  const story = sampleStory('bridge', { url: 'https://courier.example/bridge' })
  const id = '9b2f0c6e-3d55-4a0e-9a4c-0c9b1f7d2a11'
  const annotation = annotate(story, 'nine weeks', { id, note: 'Or eight?', tags: ['time'], color: 'blue' })
  const [written] = JSON.parse(await writeAll(writeJson, [{ story, annotations: [annotation] }])).stories
  expect(written.annotations).toEqual([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `urn:uuid:${id}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: annotation.createdAt,
      modified: annotation.modifiedAt,
      body: [
        { type: 'TextualBody', value: 'Or eight?', format: 'text/plain', purpose: 'commenting' },
        { type: 'TextualBody', value: 'time', format: 'text/plain', purpose: 'tagging' },
      ],
      target: { source: 'https://courier.example/bridge', styleClass: 'blue', selector: annotation.selector },
      stylesheet: { type: 'CssStylesheet', value: '.blue { background: blue }' },
    },
  ])
})

it('names the original by its content where the story has no address', async () => {
  const story = sampleStory('bridge', { url: 'file:///home/reporter/secret.html' })
  const stories = [{ story, annotations: [annotate(story, 'Monday')] }]
  const [written] = JSON.parse(await writeAll(writeJson, stories)).stories
  expect(written.annotations[0].target.source).toBe(`nih:sha-256;${story.original.sha256}`)
  expect(written.annotations[0].motivation).toBe('highlighting')
})
