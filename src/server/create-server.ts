/** Kliping for a browser on this machine: the same pages and methods as in the window, on 127.0.0.1 only. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { KlipingError } from '../contract/errors'
import type { Api } from '../contract/methods'
import { createEventStreams, type Subscribe } from './event-stream'
import { createHandler } from './handler'
import { nodeListener } from './node-http'
import type { FinishedDownloads, Uploads } from './transfers'

export interface ServerOptions {
  api: Api
  subscribe: Subscribe
  uploads: Uploads
  downloads: FinishedDownloads
  rendererDir: string
  /** Absent: one that is free. */
  port?: number
}

export interface RunningServer {
  /** The address to open; it holds this launch's token. */
  url: string
  /** Ends the event streams, lets requests in flight finish for a moment, and frees the port. */
  close(): Promise<void>
}

const address = '127.0.0.1'
const farewellMs = 5_000

/** @throws KlipingError `io-failed` when the port is taken or may not be used */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer()
  // A large upload takes as long as it takes.
  server.requestTimeout = 0
  const port = await listen(server, options.port ?? 0)
  const token = randomBytes(32).toString('base64url')
  const events = createEventStreams(options.subscribe)
  const answering = new Set<ServerResponse>()
  server.on('request', (_, response) => {
    answering.add(response)
    response.on('close', () => answering.delete(response))
  })
  server.on('request', nodeListener(createHandler({ ...options, events, host: `${address}:${port}`, token })))
  return {
    url: `http://${address}:${port}/?token=${token}`,
    async close() {
      const closed = once(server, 'close')
      server.close()
      events.close()
      const finished = Promise.all([...answering].map((response) => once(response, 'close')))
      await Promise.race([finished, setTimeout(farewellMs, undefined, { ref: false })])
      // Browsers hold connections open that have no request in them.
      server.closeAllConnections()
      await closed
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, address)
  try {
    await once(server, 'listening')
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const reason = code === 'EADDRINUSE' ? 'something else is using it' : code === 'EACCES' ? 'you may not' : message
    throw new KlipingError('io-failed', `Port ${port} cannot be opened: ${reason}. Choose another with --port.`)
  }
  return (server.address() as AddressInfo).port
}
