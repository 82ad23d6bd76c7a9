/** The whole server as one function from request to answer; `node-http.ts` gives it a socket. */
import { dispatch } from '../contract/dispatch'
import { toErrorInfo } from '../contract/errors'
import type { Api } from '../contract/methods'
import { jsonAnswer, refusal } from './answers'
import { readJson } from './body'
import type { EventStreams } from './event-stream'
import { type Gate, guard } from './gate'
import { originalPage } from './original-page'
import { staticFile } from './static-files'
import { type FinishedDownloads, receiveFile, sendFile, type Uploads } from './transfers'

export interface HandlerOptions extends Gate {
  api: Api
  events: EventStreams
  uploads: Uploads
  downloads: FinishedDownloads
  rendererDir: string
}

export type Handler = (request: Request) => Promise<Response>

/** Room for an export of a hundred thousand chosen stories, and for no more. */
const callLimitBytes = 16 * 1024 * 1024

/** @returns a function that never throws: whatever goes wrong is an answer */
export function createHandler(options: HandlerOptions): Handler {
  return async (request) => {
    try {
      return guard(request, options) ?? (await route(request, options))
    } catch (error) {
      const info = toErrorInfo(error)
      return refusal(500, info.code, info.message)
    }
  }
}

async function route(request: Request, options: HandlerOptions): Promise<Response> {
  const { pathname } = new URL(request.url)
  const [, place = '', name = ''] = pathname.split('/')
  switch (place) {
    case 'api':
      return only('POST', request) ?? call(request, pathname.slice('/api/'.length), options.api)
    case 'events':
      return only('GET', request) ?? options.events.open()
    case 'uploads':
      if (name !== '') return only('PUT', request) ?? receiveFile(request, name, options.uploads)
      return only('POST', request) ?? jsonAnswer({ token: await options.uploads.beginUpload() })
    case 'downloads':
      return only('GET', request) ?? sendFile(name, options.downloads)
    case 'originals':
      return only('GET', request) ?? originalPage(options.api, name)
    default:
      return only('GET', request) ?? staticFile(options.rendererDir, pathname)
  }
}

function only(method: string, request: Request): Response | undefined {
  if (request.method === method) return undefined
  return refusal(405, 'bad-request', `Use ${method} here.`, { allow: method })
}

/** What the archive answers is a 200, its errors too: they are answers, not failures of the carrier. */
async function call(request: Request, name: string, api: Api): Promise<Response> {
  let input: unknown
  try {
    input = await readJson(request, callLimitBytes)
  } catch (error) {
    const info = toErrorInfo(error)
    return refusal(info.code === 'too-large' ? 413 : 400, info.code, info.message)
  }
  return jsonAnswer(await dispatch(api, name, input))
}
