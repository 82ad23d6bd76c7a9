import { afterAll, beforeAll, expect, it } from 'vitest'
import { articlePage, lighthouse } from '../testing/articles'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeAll(async () => {
  place = await openWorkplace()
})
afterAll(() => place.remove())

it('puts the highlights of an export to the page that is there, tells how many, and shows them with it', async () => {
  const words = lighthouse.paragraphs[0]?.slice(0, 30).trim() ?? ''
  await place.put('lighthouse.html', articlePage(lighthouse))
  const header =
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags'
  await place.put(
    'readwise.csv',
    `${header}\n"${words.replaceAll('"', '""')}","${lighthouse.title}",,,Ask again,blue,sea,,,2024-05-01 10:00:00+00:00,\n`,
  )
  const [page] = (await place.json('import', 'lighthouse.html', '--json')) as [{ id: string }]
  const { stdout } = await place.run('import', 'readwise.csv')
  expect(stdout).toContain(`1 highlight added to ${lighthouse.title}`)

  const [story] = await place.json('show', page.id, '--json')
  expect(story).toMatchObject({
    annotations: [{ selector: [{ exact: words }, { start: 0 }], note: 'Ask again', color: 'blue', tags: ['sea'] }],
  })
  const [again] = await place.json('import', 'readwise.csv', '--json')
  expect(again).toMatchObject({ status: 'duplicate', id: page.id })
  expect(again).not.toHaveProperty('highlights')
})
