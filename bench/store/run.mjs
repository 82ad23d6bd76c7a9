/**
 * Measures the store beside SQLite, each step in a process of its own, and writes bench/STORE.md with a plot of how the
 * costs grow. Usage: npm run bench:store [-- SIZE…]   (default 1000 10000 100000; a million takes a quarter of an hour and
 * 6 GB for a while). Sizes that were measured before and not now stay in the results. Needs once: npm install --prefix bench
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../bundle.mjs'
import { renderPlot, renderResults } from './render-results.mjs'

const here = import.meta.dirname
const cli = join(here, '../../out/cli/index.js')
const out = join(here, '../out/store')
/** The application also has to make an index, which takes long beyond this. */
const mostForApp = 100_000

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(1000, 10_000, 100_000)

if (!existsSync(join(here, '../node_modules/better-sqlite3'))) {
  console.error('SQLite is not installed. Run: npm install --prefix bench')
  process.exit(2)
}
const programs = ['kliping-store', 'sqlite-store'].map((file) => [file, join(here, `${file}.ts`)])
await bundle(out, Object.fromEntries(programs), { external: ['better-sqlite3'] })

const kept = join(here, '../out/store-results.json')
const before = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : []
const results = before.filter(({ size }) => !sizes.includes(size))
for (const size of sizes) {
  results.push(measure(size, 'Kliping', 'kliping-store', true))
  results.push(measure(size, 'SQLite', 'sqlite-store', false))
  results.sort((a, b) => a.size - b.size)
  writeFileSync(kept, JSON.stringify(results))
}
const machine = {
  name: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`,
  date: new Date().toISOString().slice(0, 10),
}
writeFileSync(join(here, '../STORE.md'), renderResults(results, machine))
writeFileSync(join(here, '../store.svg'), renderPlot(results))

function measure(size, name, program, isOurs) {
  const dir = mkdtempSync(join(tmpdir(), 'kliping-bench-'))
  try {
    const filled = run(program, 'fill', dir, size)
    const diskBytes = filesIn(dir).reduce((sum, path) => sum + statSync(path).size, 0)
    const cold = best(() => (dropCache(dir) ? run(program, 'open', dir) : {}))
    const warm = best(() => run(program, 'open', dir))
    const compaction = isOurs ? run(program, 'compact', dir) : undefined
    const app = isOurs && size <= mostForApp ? measureApp(dir) : undefined
    const load = loadavg()[0]
    const result = { size, name, load, filled, diskBytes, cold, warm, compaction, app }
    console.log(JSON.stringify(result))
    return result
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The built command line lists the newest fifty, with all their filters: from the start of the process to its end. */
function measureApp(dir) {
  const start = (...args) => {
    const before = performance.now()
    const child = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 })
    if (child.status !== 0) throw new Error(`the command line failed: ${child.stderr}`)
    return performance.now() - before
  }
  const list = () => start('--archive', dir, 'search', '--sort', 'newest', '--limit', '50', '--json')
  list()
  const cold = best(() => (dropCache(dir) ? { ms: list() } : {}))
  const warm = best(() => ({ ms: list(), startMs: start('--help') }))
  return { coldMs: cold.ms, warmMs: warm.ms, startMs: warm.startMs }
}

/** The smallest of each figure in three runs: what other programs do meanwhile only adds. */
function best(measureOnce) {
  const runs = [measureOnce(), measureOnce(), measureOnce()]
  return Object.fromEntries(Object.keys(runs[0]).map((key) => [key, Math.min(...runs.map((one) => one[key]))]))
}

function run(program, ...args) {
  const file = join(out, `${program}.mjs`)
  const child = spawnSync(process.execPath, ['--expose-gc', file, ...args.map(String)], { encoding: 'utf8' })
  if (child.status !== 0) throw new Error(`${program} ${args.join(' ')} failed: ${child.stderr}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1))
}

function filesIn(dir) {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map(({ parentPath, name }) => join(parentPath, name))
}

/** Linux: what was written is on the disk, and nowhere else. @returns whether it is */
function dropCache(dir) {
  try {
    for (const path of filesIn(dir)) {
      execFileSync('sync', [path])
      execFileSync('dd', [`if=${path}`, 'iflag=nocache', 'count=0', 'status=none'])
    }
    return true
  } catch {
    return false
  }
}
