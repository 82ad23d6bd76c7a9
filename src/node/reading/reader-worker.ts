/** The thread in which foreign files are read, so that a slow or hostile one cannot stall the window. */
import { parentPort } from 'node:worker_threads'
import type { ReadItem } from '../../core/importing/draft'
import type { SourceFile } from '../../core/ports'
import { directReader } from './direct-reader'
import type { FromWorker, ToWorker } from './protocol'
import { onSignOfLife } from './sign-of-life'

const port = parentPort
if (!port) throw new Error('The reader worker runs in a worker thread only.')

/** A batch is sent at whichever comes first: the next is read while it is taken in, so that two are in memory. */
const batchItems = 16
const batchCharacters = 2 ** 20
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
  let characters = 0
  for await (const item of directReader.read(source, new AbortController().signal)) {
    items.push(item)
    characters += charactersOf(item)
    const isFull = items.length >= batchItems || characters >= batchCharacters
    if (!isFull && !('member' in item) && !('attachments' in item)) continue
    const asked = new Promise<void>((resolve) => {
      more = resolve
    })
    send({ items, done: false })
    items = []
    characters = 0
    await asked
  }
  send({ items, done: true })
}

function charactersOf(item: ReadItem): number {
  if (!('blocks' in item)) return 0
  return item.blocks.reduce((sum, { text }) => sum + text.length, item.part?.source.length ?? 0)
}

async function tables(source: SourceFile): Promise<void> {
  send({ items: [], tables: await directReader.tables(source, new AbortController().signal), done: true })
}

port.on('message', (message: ToWorker) => {
  if (message.type === 'read') void read(message.source)
  else if (message.type === 'tables') void tables(message.source)
  else more()
})
