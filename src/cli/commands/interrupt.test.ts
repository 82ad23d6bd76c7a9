import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { articleText, ferry } from '../testing/articles'
import { openWorkplace, type Workplace } from '../testing/run-cli'

let place: Workplace
beforeEach(async () => {
  place = await openWorkplace()
})
afterEach(() => place.remove())

/** Starts `kliping`, sends the signal after the first line of results, and waits for the end. */
async function interruptAfterFirstLine(signal: NodeJS.Signals, ...args: string[]) {
  const child = spawn(process.execPath, [inject('cliPath'), '--archive', 'archive', ...args], {
    cwd: place.dir,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines: string[] = []
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines.push(line) === 1) child.kill(signal)
  }
  const [exitCode] = await ended
  return { exitCode, lines }
}

describe('Ctrl-C', () => {
  it('stops an import in order: what was told as imported is there, and the summary says that it stopped', async () => {
    for (let number = 0; number < 1500; number++) {
      await place.put(`many/${number}.txt`, articleText({ ...ferry, title: `${ferry.title} ${number}` }))
    }
    const { exitCode, lines } = await interruptAfterFirstLine('SIGINT', 'import', 'many', '--json')
    expect(exitCode).toBe(130)
    const told = lines.map((line) => JSON.parse(line))
    const { summary } = told.pop()
    expect(summary.cancelled).toBe(true)
    expect(summary.imported).toBe(told.filter((line) => line.status === 'imported').length)
    expect(summary.imported).toBeLessThan(1500)
    expect(await place.json('list', '--json')).toHaveLength(summary.imported)
  })

  it('ends the server, and gives the archive back', async () => {
    await place.put('ferry.txt', articleText(ferry))
    await place.json('import', 'ferry.txt', '--json')
    const { exitCode, lines } = await interruptAfterFirstLine('SIGTERM', 'serve')
    expect(lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/)
    expect(exitCode).toBe(0)
    expect(await place.json('rebuild-index', '--json')).toMatchObject([{ stories: 1 }])
  })
})

describe('an archive that another process writes to', () => {
  it('can be read, and ends with 3 what would change it', async () => {
    await place.put('ferry.txt', articleText(ferry))
    await place.json('import', 'ferry.txt', '--json')
    const server = spawn(process.execPath, [inject('cliPath'), '--archive', 'archive', 'serve'], {
      cwd: place.dir,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const closed = once(server, 'close')
    await once(server.stdout, 'data')
    expect(await place.json('list', '--json')).toHaveLength(1)
    const ended = await place.run('import', 'ferry.txt', '--json')
    expect(ended).toMatchObject({ exitCode: 3, stdout: '' })
    expect(ended.stderr).toContain('Another Kliping')
    server.kill()
    await closed
  })
})
