/**
 * Breaks files by chance and imports them, for as long as it is told: `npm run fuzz -- [--seed N] [--seconds S] [--only I]
 * [--add FOLDER]…`. The same seed breaks the same files in the same way; `--only` repeats one of them. Those that got out
 * of the cage are left in test-results/fuzz. Exit code 1 when there were any.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Broken, type Escape, tryInCage } from './cage'
import { mutate } from './mutate'
import { createRandom } from './random'
import { loadSeeds, type Seed } from './seeds'

const together = 40
const root = join(import.meta.dirname, '../..')
const script = join(root, 'out/node/reader-worker.js')

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    seconds: { type: 'string', default: '60' },
    only: { type: 'string' },
    add: { type: 'string', multiple: true, default: [] },
  },
})
const seed = Number(values.seed)
const seeds = await loadSeeds(root, values.add)
const contents = seeds.map(({ bytes }) => bytes)

/** The file of that number: it hangs on nothing but the seed and the number. */
function brokenFile(index: number): Broken {
  const random = createRandom(seed * 1_000_003 + index)
  const { name, bytes } = seeds[(index * 7) % seeds.length] as Seed
  return { name: `${index}-${name.replaceAll(/[\\/]/g, '_')}`, bytes: mutate(bytes, random, contents) }
}

function tell(escapes: readonly Escape[], files: readonly Broken[]): void {
  const folder = join(root, 'test-results/fuzz')
  mkdirSync(folder, { recursive: true })
  for (const { name, what } of escapes) {
    const file = files.find((candidate) => name?.startsWith(candidate.name))
    if (file) writeFileSync(join(folder, `${seed}-${file.name}`), file.bytes)
    const again = file ? `--seed ${seed} --only ${file.name.split('-')[0]}` : `--seed ${seed}`
    console.log(`ESCAPED  ${name ?? 'a batch'}: ${what}\n         again: npm run fuzz -- ${again}`)
  }
}

process.on('unhandledRejection', (error) => {
  console.log(`ESCAPED  a failure that nobody waited for: ${(error as Error)?.stack ?? error} (seed ${seed})`)
  process.exit(1)
})

const until = performance.now() + Number(values.seconds) * 1000
let tried = 0
let escaped = 0
console.log(`Fuzzing with seed ${seed}: ${seeds.length} files to begin with.`)
do {
  const first = values.only === undefined ? tried : Number(values.only)
  const files = Array.from({ length: values.only === undefined ? together : 1 }, (_, at) => brokenFile(first + at))
  const escapes = await tryInCage(script, files)
  tell(escapes, files)
  tried += files.length
  escaped += escapes.length
} while (values.only === undefined && performance.now() < until)
console.log(`${tried} broken files tried, ${escaped} got out of the cage (seed ${seed})`)
process.exitCode = escaped > 0 ? 1 : 0
