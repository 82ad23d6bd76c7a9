import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KlipingError } from '../contract/errors'
import type { EventListener, KlipingEvent } from '../contract/events'
import { type RunningServer, startServer } from './create-server'
import { fakeApi } from './testing/fake-api'

let dir: string
let server: RunningServer
let origin: string
let token: string
const listeners = new Set<EventListener>()
const uploaded: { token: string; name: string; text: string }[] = []

const harbour = { id: 'c1', name: 'Harbour', createdAt: '2026-01-01T00:00:00Z', stories: 2 }
let collections = async () => [harbour]

const options = () => ({
  api: fakeApi({
    'collections.list': () => collections(),
    'originals.page': async ({ storyId }) => {
      if (storyId !== 's1') throw new KlipingError('not-found', `There is no story ${storyId}.`)
      return { html: '<p>As it was saved</p>' }
    },
    'stories.get': async ({ id }) => {
      throw new KlipingError('not-found', `There is no story ${id}.`)
    },
  }),
  subscribe: (listener: EventListener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  uploads: {
    beginUpload: async () => 'upload-1',
    async addUpload(upload: string, name: string, body: AsyncIterable<Uint8Array>) {
      if (name.includes('..')) throw new KlipingError('unsafe-path', 'That name leads out of its folder.')
      const chunks: Uint8Array[] = []
      for await (const chunk of body) chunks.push(chunk)
      uploaded.push({ token: upload, name, text: Buffer.concat(chunks).toString() })
    },
  },
  downloads: {
    find: (wanted: string) =>
      wanted === 'd1'
        ? { path: join(dir, 'export.md'), fileName: 'Ekspor.md', mediaType: 'text/markdown', sizeBytes: 5 }
        : undefined,
  },
  rendererDir: join(dir, 'renderer'),
})

beforeEach(async () => {
  collections = async () => [harbour]
  dir = await mkdtemp(join(tmpdir(), 'kliping-server-'))
  await mkdir(join(dir, 'renderer'))
  await writeFile(join(dir, 'renderer/index.html'), '<title>Kliping</title>')
  await writeFile(join(dir, 'export.md'), '# Hi\n')
  server = await startServer(options())
  const url = new URL(server.url)
  origin = url.origin
  token = url.searchParams.get('token') ?? ''
})
afterEach(async () => {
  await server.close()
  await rm(dir, { recursive: true, force: true })
  listeners.clear()
  uploaded.length = 0
})

const send = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
  fetch(origin + path, { ...init, headers: { authorization: `Bearer ${token}`, ...init.headers } })
const call = (name: string, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  send(`/api/${name}`, { method: 'POST', body, headers })

describe('an original in a frame', () => {
  it('comes with a policy that lets it run and load nothing', async () => {
    const answer = await send('/originals/s1')
    expect(await answer.text()).toBe('<p>As it was saved</p>')
    const policy = answer.headers.get('content-security-policy')?.split('; ')
    expect(policy).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox', "frame-ancestors 'self'"]))
    expect(policy?.join()).not.toMatch(/http|script-src|connect-src|\*/)
  })

  it('is for this launch alone, and says when it is not there', async () => {
    expect((await fetch(`${origin}/originals/s1`)).status).toBe(401)
    expect((await send('/originals/s2')).status).toBe(404)
    expect((await send('/originals/s1', { method: 'POST' })).status).toBe(405)
  })
})

describe('signing in', () => {
  it('opens with the address it tells, and with nothing less', async () => {
    const welcome = await fetch(server.url, { redirect: 'manual' })
    expect(welcome.status).toBe(303)
    const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? ''
    const page = await fetch(`${origin}/`, { headers: { cookie } })
    expect(await page.text()).toBe('<title>Kliping</title>')
    expect((await fetch(`${origin}/`)).status).toBe(401)
  })

  it('has another token at every launch, of 256 bits', async () => {
    const other = await startServer(options())
    expect(other.url.split('token=')[1]).not.toBe(token)
    await other.close()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  })
})

describe('calls', () => {
  it('answers with the Result of the method', async () => {
    const answer = await call('collections.list', '{}')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: true, value: [{ name: 'Harbour' }] })
  })

  it("carries the archive's own errors as answers", async () => {
    expect(await (await call('stories.get', '{"id":"x"}')).json()).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no story x.' },
    })
    expect(await (await call('no.such', '{}')).json()).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    expect(await (await call('toString', '{}')).json()).toMatchObject({ ok: false, error: { code: 'unknown-method' } })
    expect(await (await call('stories.get', '{"id":7}')).json()).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })

  it.each([
    ['broken JSON', '{"id":', { 'content-type': 'application/json' }, 400, 'bad-request'],
    [
      'a form, which any page may post',
      'id=1',
      { 'content-type': 'application/x-www-form-urlencoded' },
      400,
      'bad-request',
    ],
    ['text, which any page may post', '{}', { 'content-type': 'text/plain' }, 400, 'bad-request'],
    ['more than the limit', ' '.repeat(17 << 20), { 'content-type': 'application/json' }, 413, 'too-large'],
  ])('refuses %s', async (_, body, headers, status, code) => {
    const answer = await call('collections.list', body, headers)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false, error: { code } })
  })

  it('does not change anything on a GET', async () => {
    const answer = await send('/api/collections.list')
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('POST')
  })
})

describe('events', () => {
  it('come as they happen, and end with the page', async () => {
    const page = new AbortController()
    const stream = await send('/events', { signal: page.signal })
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const reader = (stream.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader()
    let text = (await reader.read()).value ?? ''
    expect(listeners.size).toBe(1)
    const event: KlipingEvent = { type: 'annotations.changed', storyId: 's\n1' }
    for (const listener of listeners) listener(event)
    while (!text.includes('data:')) text += (await reader.read()).value
    expect(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '')).toEqual(event)
    page.abort()
    await reader.read().catch(() => {})
    await expect.poll(() => listeners.size).toBe(0)
  })

  it('end with the server', async () => {
    const stream = await send('/events')
    const rest = stream.text()
    await server.close()
    expect(await rest).toContain('retry:')
    expect(listeners.size).toBe(0)
    server = await startServer(options())
  })
})

describe('files', () => {
  it('are sent in under a token, whole and of any size', async () => {
    expect(await (await send('/uploads', { method: 'POST' })).json()).toEqual({ token: 'upload-1' })
    const text = 'x'.repeat(20 << 20)
    const answer = await send(`/uploads/upload-1?name=${encodeURIComponent('folder/ä & b.txt')}`, {
      method: 'PUT',
      body: text,
    })
    expect(await answer.json()).toEqual({ ok: true, value: {} })
    expect(uploaded).toMatchObject([{ token: 'upload-1', name: 'folder/ä & b.txt' }])
    expect(uploaded[0]?.text === text).toBe(true)
  })

  it('may be empty, and must have a safe name', async () => {
    expect((await send('/uploads/upload-1?name=empty.txt', { method: 'PUT' })).status).toBe(200)
    expect(uploaded).toMatchObject([{ name: 'empty.txt', text: '' }])
    expect((await send('/uploads/upload-1', { method: 'PUT', body: 'x' })).status).toBe(400)
    const refused = await send('/uploads/upload-1?name=../x', { method: 'PUT', body: 'x' })
    expect(await refused.json()).toMatchObject({ ok: false, error: { code: 'unsafe-path' } })
  })

  it('are fetched by their token, to be saved and not shown', async () => {
    const answer = await send('/downloads/d1')
    expect(await answer.text()).toBe('# Hi\n')
    expect(answer.headers.get('content-type')).toBe('text/markdown')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Ekspor.md"/)
    expect(await (await send('/downloads/d2')).json()).toMatchObject({ ok: false, error: { code: 'not-found' } })
  })
})

describe('the socket', () => {
  it('turns away what is no request for this server', async () => {
    const raw = (path: string, headers: Record<string, string>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { port } = new URL(origin)
        const outgoing = httpRequest({ host: '127.0.0.1', port, path, headers }, (incoming) => {
          incoming.resume()
          resolve(incoming.statusCode)
        })
        outgoing.on('error', reject).end()
      })
    expect(await raw('http://evil.example/', {})).toBe(400)
    expect(await raw('/', { host: 'evil.example' })).toBe(403)
    expect(await raw('/', { host: '][' })).toBe(400)
    expect(await raw('//evil.example/x.html', { authorization: `Bearer ${token}` })).toBe(404)
  })

  it('says so when the port is taken', async () => {
    const port = Number(new URL(origin).port)
    await expect(startServer({ ...options(), port })).rejects.toMatchObject({
      code: 'io-failed',
      message: `Port ${port} cannot be opened: something else is using it. Choose another with --port.`,
    })
  })

  it('lets a call in flight finish before it closes', async () => {
    let finish = () => {}
    const started = new Promise<void>((resolve) => {
      collections = () => {
        resolve()
        return new Promise((answer) => {
          finish = () => answer([])
        })
      }
    })
    const answer = call('collections.list', '{}')
    await started
    const closed = server.close()
    finish()
    expect(await (await answer).json()).toEqual({ ok: true, value: [] })
    await closed
    server = await startServer(options())
  })

  it('is free again after closing', async () => {
    await server.close()
    const port = Number(new URL(origin).port)
    server = await startServer({ ...options(), port })
    expect(new URL(server.url).port).toBe(String(port))
  })
})
