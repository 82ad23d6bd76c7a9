/** Files on their way from a browser tab to the local server: chosen, dropped, walked and sent one by one. */
import type { Offer } from '../../contract/bridge'
import type { Result } from '../../contract/dispatch'
import { KlipingError } from '../../contract/errors'
import type { Sending } from './link'

type Request = (path: string, init: RequestInit) => Promise<Response>

const sentAtOnce = 4

/** Asks the person for files or a folder; none when they thought better of it. */
export function chooseFiles(kind: 'files' | 'folder'): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.webkitdirectory = kind === 'folder'
  input.hidden = true
  document.body.append(input)
  return new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  }).finally(() => input.remove())
}

/** Every file of a drop, folders walked; call it inside the drop event, later the browser has forgotten them. */
export function walkDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  return Promise.all(entries.map((entry) => walkEntry(entry))).then((nested) => nested.flat())
}

async function walkEntry(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
    // The path inside the drop; File leaves it empty for what was dropped.
    Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.replace(/^\//, '') })
    return [file]
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  const found: File[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (batch.length === 0) return found
    for (const child of batch) found.push(...(await walkEntry(child)))
  }
}

/** Sends the files under one token. @throws KlipingError what the server refused; DOMException AbortError when stopped */
export async function sendFiles(
  files: File[],
  request: Request,
  signal: AbortSignal,
  progress: (sending: Sending) => void,
): Promise<Offer> {
  const { token } = await accepted<{ token: string }>(await request('/uploads', { method: 'POST', signal }))
  let next = 0
  let filesDone = 0
  const worker = async () => {
    for (let file = files[next++]; file; file = files[next++]) {
      const name = encodeURIComponent(file.webkitRelativePath || file.name)
      await accepted(
        await request(`/uploads/${encodeURIComponent(token)}?name=${name}`, { method: 'PUT', body: file, signal }),
      )
      progress({ filesDone: ++filesDone, files: files.length })
    }
  }
  progress({ filesDone: 0, files: files.length })
  await Promise.all(Array.from({ length: Math.min(sentAtOnce, files.length) }, worker))
  return { token, count: files.length }
}

async function accepted<T>(response: Response): Promise<T> {
  const body = (await response.json().catch(() => ({}))) as Result<T> & T
  if (body.ok === false) throw new KlipingError(body.error.code, body.error.message, body.error.details)
  return body.ok === true ? (body as { value: T }).value : body
}
