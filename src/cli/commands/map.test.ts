import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsonLines, openWorkplace, type Workplace } from '../testing/run-cli'

const text = 'Warga pesisir menolak rencana penimbunan laut itu sejak tahun lalu.'
let place: Workplace
beforeAll(async () => {
  place = await openWorkplace()
  await place.put('list.csv', `Kop,Regel,Isi,"Tanggal, jam"\nSatu,Dua,${text},2024-03-05\n`)
  await place.put('other.csv', `title,text\nThree,${text}\n`)
  await place.put('note.txt', `A note\n\n${text}\n`)
})
afterAll(() => place.remove())

const titles = (lines: unknown[]) => (lines as { story: { title: string } }[]).map(({ story }) => story.title)

describe('--map', () => {
  it('says what columns are, whatever their case, and leaves other tables as they are', async () => {
    const args = [
      'extract',
      'list.csv',
      'other.csv',
      '--json',
      '--map',
      'title=regel,date=Tanggal, jam',
      '--map',
      'section=Kop',
    ]
    const lines = await place.json(...args)
    expect(titles(lines)).toEqual(['Dua', 'Three'])
    expect(lines[0]).toMatchObject({ story: { section: 'Satu', publishedAt: '2024-03-05', body: text } })
  })

  it('is for import, too, and is not remembered', async () => {
    await place.json('import', 'list.csv', '--json', '--map', 'title=Regel')
    await place.put('later.csv', `Kop,Regel,Isi,"Tanggal, jam"\nEmpat,Lima,${text} Lagi.,2024-03-06\n`)
    await place.json('import', 'later.csv', '--json')
    const stories = (await place.json('list', '--json')) as { title: string }[]
    expect(stories.map(({ title }) => title).sort()).toEqual(['Dua', 'Empat'])
  })

  it.each([
    [['list.csv', '--map', 'title=Judul'], /no column Judul.*\n.*list\.csv: Kop, Regel, Isi, Tanggal, jam/],
    [['list.csv', '--map', 'colour=Kop'], /no field colour/],
    [['list.csv', '--map', 'title'], /FIELD=COLUMN/],
    [['note.txt', '--map', 'title=Kop'], /None of these files is a table/],
  ])('%j is wrong usage, with a reason', async (args, reason) => {
    for (const command of ['extract', 'import']) {
      const { exitCode, stdout, stderr } = await place.run(command, ...args, '--json')
      expect([exitCode, jsonLines(stdout)]).toEqual([2, []])
      expect(stderr).toMatch(reason)
    }
  })
})
