import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeEach(async () => {
  place = await openWorkplace()
})
afterEach(() => place.remove())

describe('kliping backup and restore', () => {
  it('carry an archive in one file to another folder, where it is the same', async () => {
    const text =
      'Harbour bridge reopens\n\nBy Maya Lind\n\nThe harbour bridge reopened on Monday after nine weeks of repairs.\n'
    await place.put('story.txt', text)
    await place.json('import', 'story.txt', '--json')
    const before = await place.json('list', '--json')
    const [made] = await place.json('backup', 'monday.zip', '--json')
    expect(await place.json('--archive', 'again', 'restore', 'monday.zip', '--json')).toEqual([made])
    expect(await place.json('--archive', 'again', 'list', '--json')).toEqual(before)
  })

  it('refuse to replace a file or to restore over an archive, and say what to do', async () => {
    await place.put('story.txt', 'A headline of its own\n\nA first sentence that is long enough to be a story.\n')
    await place.run('import', 'story.txt')
    await place.run('backup', 'monday.zip')
    const second = await place.run('backup', 'monday.zip')
    expect(second).toMatchObject({ exitCode: 2, stdout: '' })
    expect(second.stderr).toContain('Choose another name')
    const over = await place.run('restore', 'monday.zip')
    expect(over).toMatchObject({ exitCode: 2, stdout: '' })
    expect(over.stderr).toContain('--archive DIR')
  })

  it('refuse a file that is no backup, and leave nothing', async () => {
    await place.put('no-backup.zip', 'not a zip at all')
    const ended = await place.run('--archive', 'again', 'restore', 'no-backup.zip')
    expect(ended).toMatchObject({ exitCode: 1, stdout: '' })
    expect(ended.stderr).toContain('not whole')
    expect(await readdir(join(place.dir))).not.toContain('again')
  })
})
