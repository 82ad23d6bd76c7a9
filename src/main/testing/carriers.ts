/** Ways to reach an archive that need no Electron, as one interface for the carrier tests. */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename } from 'node:path'
import { dispatch, type Result } from '../../contract/dispatch'
import type { KlipingEvent } from '../../contract/events'
import type { OpenArchive } from '../../node/open-archive'
import { startServer } from '../../server/create-server'

export interface Carrier {
  call(name: string, input: unknown): Promise<Result>
  /** Offers files as the face does. @returns the token */
  offer(paths: string[]): Promise<string>
  events: KlipingEvent[]
  close(): Promise<void>
}

/** The archive itself, behind nothing but `dispatch`: what the other carriers are held to. */
export function direct(archive: OpenArchive): Carrier {
  const events: KlipingEvent[] = []
  archive.subscribe((event) => events.push(event))
  return {
    call: (name, input) => dispatch(archive.api, name, input),
    offer: async (paths) => archive.intake.offer(paths).token,
    events,
    close: () => archive.close(),
  }
}

/** A real server on a real socket, and files by upload. */
export async function http(archive: OpenArchive): Promise<Carrier> {
  const { api, subscribe, intake, downloads } = archive
  const server = await startServer({ api, subscribe, uploads: intake, downloads, rendererDir: tmpdir() })
  const { origin, searchParams } = new URL(server.url)
  const authorization = `Bearer ${searchParams.get('token')}`
  const send = (path: string, init: RequestInit) =>
    fetch(origin + path, { ...init, headers: { authorization, 'content-type': 'application/json' } })
  const events: KlipingEvent[] = []
  void readEvents(await send('/events', {}), events)
  return {
    call: async (name, input) => {
      const body = JSON.stringify(input)
      return (await (await send(`/api/${name}`, { method: 'POST', body })).json()) as Result
    },
    offer: async (paths) => {
      const { token } = (await (await send('/uploads', { method: 'POST' })).json()) as { token: string }
      for (const path of paths) {
        await send(`/uploads/${token}?name=${basename(path)}`, { method: 'PUT', body: await readFile(path) })
      }
      return token
    },
    events,
    async close() {
      await server.close()
      await archive.close()
    },
  }
}

async function readEvents(response: Response, events: KlipingEvent[]): Promise<void> {
  let text = ''
  for await (const chunk of (response.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream())) {
    text += chunk
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      if (message.startsWith('data: ')) events.push(JSON.parse(message.slice('data: '.length)))
    }
  }
}
