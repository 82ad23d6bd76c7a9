/** Reads a request's JSON, no more of it than the limit allows. */
import { KlipingError } from '../contract/errors'

/** @throws KlipingError `bad-request` for another media type or broken JSON, `too-large` above the limit */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') throw new KlipingError('bad-request', 'Send JSON, as application/json.')
  const text = await readText(request, limitBytes)
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new KlipingError('bad-request', 'The body is not whole JSON.')
  }
}

async function readText(request: Request, limitBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of request.body ?? []) {
    sizeBytes += chunk.byteLength
    if (sizeBytes > limitBytes) {
      throw new KlipingError('too-large', `A request may hold ${limitBytes} bytes at most. Upload files instead.`)
    }
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
