import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileBehind, staticFile } from './static-files'

let root: string
let dir: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kliping-static-'))
  dir = join(root, 'renderer')
  await mkdir(join(dir, 'assets'), { recursive: true })
  await mkdir(join(root, 'renderer-secret'))
  await writeFile(join(dir, 'index.html'), '<title>Kliping</title>')
  await writeFile(join(dir, 'assets/app.js'), 'go()')
  await writeFile(join(dir, 'notes.doc'), 'not a page')
  await writeFile(join(root, 'secret.json'), '{}')
  await writeFile(join(root, 'renderer-secret/secret.json'), '{}')
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('staticFile', () => {
  it('serves the page at / and its files by their media type, with the policy', async () => {
    const page = await staticFile(dir, '/')
    expect(await page.text()).toBe('<title>Kliping</title>')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const script = await staticFile(dir, '/assets/app.js')
    expect(await script.text()).toBe('go()')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    '/gone.js',
    '/assets',
    '/notes.doc',
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..\\secret.json',
    '/%2e%2e/renderer-secret/secret.json',
    '/%00.html',
    '/%E0%A4%A',
    'index.html',
  ])('has nothing at %s', async (path) => {
    const answer = await staticFile(dir, path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('never names a file outside its folder', () => {
    const part = fc.constantFrom('..', '.', '', '%2e%2e', '%2F', '%5c', '\\', 'a', '%00', 'C:', '~', '%252e')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => `/${parts.join('/')}`),
          fc.string(),
        ),
        (path) => {
          const file = fileBehind('/srv/renderer', path)
          expect(file === undefined || file.startsWith(`${sep}srv${sep}renderer${sep}`)).toBe(true)
        },
      ),
    )
  })
})
