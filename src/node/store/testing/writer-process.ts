/**
 * A program for tests that kill it: opens the archive given, then adds stories and annotations without end and prints
 * a line for each that was acknowledged. Killed at any instant, what it printed must be there.
 */
import { writeSync } from 'node:fs'
import { createTestLibrary } from '../../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../../core/library/testing/sample-stories'
import { openStore } from '../open-store'

const [dir = '', run = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)

const store = await openStore(dir).catch((error) => {
  say(`refused ${error.code} ${error.message}`)
  process.exit(0)
})
const library = await createTestLibrary(store)
say(library.readOnly ? `read-only ${library.notices[0]}` : 'open')
if (library.readOnly) process.exit(0)

for (let n = 0; ; n++) {
  const id = `${run}-${n}`
  try {
    await library.add([sampleStory(id), sampleStory(`${id}-too`)])
    say(`story ${id}`)
    await Promise.all([
      library.putAnnotation(sampleAnnotation(`${id}-a`, id, { note: 'words to keep '.repeat(50) })),
      library.update(id, { tags: [`tag ${id}`] }),
    ])
    say(`annotation ${id}-a`)
  } catch (error) {
    say(`failed ${String((error as { code?: string }).code)} ${String(error)}`)
    process.exit(0)
  }
}
