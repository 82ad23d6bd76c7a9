import { expect, test } from 'vitest'
import type { MethodRequest } from '../../contract/methods'
import { createTestClock, createTestIds, createTestLibrary } from '../library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../library/testing/sample-stories'
import { createAnnotations } from './annotation-service'

async function open() {
  const library = await createTestLibrary()
  await library.add([
    sampleStory('bridge'),
    sampleStory('twice', {
      blocks: [
        { role: 'body', text: 'First they said: we pay. Then the minister said: we pay. 😀' },
        { role: 'promo', text: 'Read more here' },
      ],
    }),
  ])
  return { library, service: createAnnotations(library, createTestClock(), createTestIds()) }
}

const request = (fields: Partial<MethodRequest<'annotations.create'>> & { exact: string }) => {
  const { exact, ...rest } = fields
  return { storyId: 'bridge', quote: { exact }, color: 'yellow' as const, tags: [], ...rest }
}

test('a quote is anchored by its own words, 32 characters around it, and its position', async () => {
  const { library, service } = await open()
  const annotation = await service['annotations.create'](
    request({ exact: 'nine weeks', note: 'Check', tags: ['a', 'a'] }),
  )
  expect(annotation).toMatchObject({
    storyId: 'bridge',
    color: 'yellow',
    note: 'Check',
    tags: ['a'],
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: 'nine weeks',
        prefix: 'bridge reopened on Monday after ',
        suffix: ' of repairs.\n\n“We listened to th',
      },
      { type: 'TextPositionSelector', start: 44, end: 54 },
    ],
  })
  expect(library.annotationsOf('bridge')).toEqual([annotation])
})

test('other quotation marks, spaces and case are no hindrance; what is kept is the text as it stands', async () => {
  const { service } = await open()
  const annotation = await service['annotations.create'](request({ exact: 'repairs.  "we listened to the STEEL"' }))
  expect(annotation.selector[0].exact).toBe('repairs.\n\n“We listened to the steel”')
})

test('the place that was marked decides between several', async () => {
  const { service } = await open()
  const at = async (start: number) =>
    (await service['annotations.create'](request({ storyId: 'twice', exact: 'we pay', start }))).selector[1].start
  expect(await at(17)).toBe(17)
  expect(await at(50)).toBe(49)
})

test('a quote that is not in the text is refused, with the nearest passage or what to do', async () => {
  const { library, service } = await open()
  const create = (exact: string) => service['annotations.create'](request({ exact, storyId: 'twice' }))
  await expect(create('Read more here')).rejects.toMatchObject({ code: 'quote-not-found' })
  await expect(create('Read more here')).rejects.toThrow(/headlines, bylines and captions/)
  await expect(create('Then a minestr sad: we pay')).rejects.toThrow(/nearest passage is “.*minister said: we pay”/)
  await expect(create(' \n')).rejects.toMatchObject({ code: 'quote-not-found' })
  expect(library.annotationCount).toBe(0)
})

test('a story or annotation that is not there is told', async () => {
  const { service } = await open()
  const missing = { code: 'not-found' }
  await expect(service['annotations.create'](request({ exact: 'x', storyId: 'nowhere' }))).rejects.toMatchObject(
    missing,
  )
  await expect(service['annotations.update']({ id: 'nowhere' })).rejects.toMatchObject(missing)
  await expect(service['annotations.remove']({ id: 'nowhere' })).rejects.toMatchObject(missing)
})

test('color, note and tags are changed one by one; an empty note is taken away', async () => {
  const { service } = await open()
  const { id, createdAt } = await service['annotations.create'](request({ exact: 'nine weeks', note: 'Check' }))
  expect(await service['annotations.update']({ id, color: 'blue' })).toMatchObject({ color: 'blue', note: 'Check' })
  expect(await service['annotations.update']({ id, tags: ['b'] })).toMatchObject({ color: 'blue', tags: ['b'] })
  const last = await service['annotations.update']({ id, note: '' })
  expect(last).not.toHaveProperty('note')
  expect(last.createdAt).toBe(createdAt)
  expect(last.modifiedAt > createdAt).toBe(true)
})

test('what was removed is put back as it was', async () => {
  const { library, service } = await open()
  const annotation = await service['annotations.create'](request({ exact: 'nine weeks' }))
  expect(await service['annotations.remove']({ id: annotation.id })).toEqual(annotation)
  expect(library.annotationCount).toBe(0)
  expect(await service['annotations.restore']({ annotation })).toEqual(annotation)
  expect(library.annotation(annotation.id)).toEqual(annotation)
})

test('an annotation that lost its place finds its words again, or is refused', async () => {
  const { service } = await open()
  const moved = sampleAnnotation('m', 'bridge', {
    selector: [
      { type: 'TextQuoteSelector', exact: 'nine weeks', prefix: 'after ', suffix: ' of' },
      { type: 'TextPositionSelector', start: 3, end: 13 },
    ],
  })
  expect((await service['annotations.restore']({ annotation: moved })).selector[1]).toMatchObject({
    start: 44,
    end: 54,
  })
  const gone = sampleAnnotation('g', 'twice')
  await expect(service['annotations.restore']({ annotation: gone })).rejects.toMatchObject({ code: 'quote-not-found' })
})

test('no half of a surrogate pair is kept around a quote', async () => {
  const library = await createTestLibrary()
  await library.add([
    sampleStory('e', { blocks: [{ role: 'body', text: `${'😀'.repeat(30)}a quote${'😀'.repeat(30)}` }] }),
  ])
  const service = createAnnotations(library, createTestClock(), createTestIds())
  const { selector } = await service['annotations.create'](request({ storyId: 'e', exact: 'quote' }))
  expect(`${selector[0].prefix}${selector[0].suffix}`).not.toMatch(/\p{Surrogate}/u)
})
