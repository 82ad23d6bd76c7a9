/** Files on their way in and out: uploads are gathered under a token, downloads fetched by theirs. */
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { toErrorInfo } from '../contract/errors'
import { jsonAnswer, refusal } from './answers'
import { attachment } from './content-disposition'
import { securityHeaders } from './security-headers'

export interface Uploads {
  beginUpload(): Promise<string>
  /** @throws KlipingError `unsafe-path`, `not-found` for an unknown token, `disk-full`, … */
  addUpload(token: string, relativeName: string, body: AsyncIterable<Uint8Array>): Promise<void>
}

export interface FinishedDownloads {
  find(token: string): { path: string; fileName: string; mediaType: string; sizeBytes: number } | undefined
}

/** `PUT /uploads/<token>?name=folder/page.html`: one file, as large as it likes, written as it comes. */
export async function receiveFile(request: Request, token: string, uploads: Uploads): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name')
  if (!name) return refusal(400, 'bad-request', 'Say what the file is called: ?name=…')
  try {
    await uploads.addUpload(token, name, request.body ?? Readable.from([]))
    return jsonAnswer({ ok: true, value: {} })
  } catch (error) {
    const info = toErrorInfo(error)
    return refusal(info.code === 'internal' ? 500 : 400, info.code, info.message)
  }
}

/** `GET /downloads/<token>`: the finished export, to be saved and never shown. */
export function sendFile(token: string, downloads: FinishedDownloads): Response {
  const file = downloads.find(token)
  if (!file) return refusal(404, 'not-found', 'This export is gone. Export again.')
  return new Response(Readable.toWeb(createReadStream(file.path)) as ReadableStream<Uint8Array>, {
    headers: {
      ...securityHeaders,
      'content-type': file.mediaType,
      'content-length': String(file.sizeBytes),
      'content-disposition': attachment(file.fileName),
    },
  })
}
