/** Gives a handler a socket: node:http requests become web ones, and answers are written back as they come. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Handler } from './handler'

export function nodeListener(handler: Handler): RequestListener {
  return (incoming, outgoing) => {
    answer(handler, incoming, outgoing).catch(() => outgoing.destroy())
  }
}

async function answer(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = webRequest(incoming)
  if (!request) {
    outgoing.writeHead(400, { 'content-type': 'text/plain', connection: 'close' }).end('This is not a request.\n')
    return
  }
  const response = await handler(request)
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) outgoing.setHeader(name, value)
  // What the handler did not want to read is not read: the connection is of no further use.
  if (!incoming.complete) outgoing.setHeader('connection', 'close')
  outgoing.flushHeaders()
  if (!response.body) outgoing.end()
  else await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), outgoing)
}

/** @returns undefined for what HTTP allows and the web does not (`OPTIONS *`, another server's address, `TRACE`) */
function webRequest(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '', headers } = incoming
  if (!url.startsWith('/')) return undefined
  const pairs = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one] as [string, string]),
  )
  const body = method === 'GET' || method === 'HEAD' ? undefined : (Readable.toWeb(incoming) as ReadableStream)
  try {
    const address = new URL(`http://${headers.host}`)
    return new Request(address.origin + url, { method, headers: pairs, body, duplex: 'half' } as RequestInit)
  } catch {
    return undefined
  }
}
