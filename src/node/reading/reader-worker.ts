/** The thread in which foreign files are read, so that a slow or hostile one cannot stall the window. */
import { parentPort } from 'node:worker_threads'
import type { ReadItem } from '../../core/importing/draft'
import type { SourceFile } from '../../core/ports'
import { directReader } from './direct-reader'
import type { FromWorker, ToWorker } from './protocol'
import { onSignOfLife } from './sign-of-life'

const port = parentPort
if (!port) throw new Error('The reader worker runs in a worker thread only.')

const batchItems = 16
const signOfLifeMs = 5_000
let more: () => void = () => {}

let lastSent = 0
const send = (message: FromWorker) => {
  lastSent = Date.now()
  port.postMessage(message)
}
onSignOfLife(() => {
  if (Date.now() - lastSent > signOfLifeMs) send({ alive: true })
})

async function read(source: SourceFile): Promise<void> {
  let items: ReadItem[] = []
  for await (const item of directReader.read(source, new AbortController().signal)) {
    items.push(item)
    if (items.length < batchItems && !('member' in item) && !('attachments' in item)) continue
    const asked = new Promise<void>((resolve) => {
      more = resolve
    })
    send({ items, done: false })
    items = []
    await asked
  }
  send({ items, done: true })
}

async function tables(source: SourceFile): Promise<void> {
  send({ items: [], tables: await directReader.tables(source, new AbortController().signal), done: true })
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'read') void read(message.source)
  else if (message.type === 'tables') void tables(message.source)
  else more()
})
