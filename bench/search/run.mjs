/**
 * Measures Kliping's search beside its peers, one after the other, each in processes of its own, and writes bench/RESULTS.md
 * with a plot. Sizes that are not measured stay as they were (bench/results.json). Usage: npm run bench [-- SIZE…]   (default 10000 100000; 1000000 takes some ten minutes and 8 GB of disk). Needs once: npm install --prefix bench
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../bundle.mjs'
import { renderPlot, renderResults } from './render-results.mjs'

const here = import.meta.dirname
const contenders = [
  { file: 'kliping', name: 'Kliping' },
  { file: 'sqlite-fts5', name: 'SQLite FTS5, every word' },
  // The same database.
  { file: 'sqlite-fts5', how: 'any', name: 'SQLite FTS5, any word, counted' },
  // Above this they take many minutes and gigabytes; their place is told below it.
  { file: 'minisearch', name: 'MiniSearch, plain', mostStories: 100_000 },
  { file: 'flexsearch', name: 'FlexSearch', mostStories: 100_000 },
  { file: 'orama', name: 'Orama', mostStories: 10_000 },
]
const programs = new Set(contenders.map(({ file }) => file))
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000, 100_000)

if (!existsSync(join(here, '../node_modules'))) {
  console.error('The peers are not installed. Run: npm install --prefix bench')
  process.exit(2)
}
const out = join(here, '../out/search')
rmSync(out, { recursive: true, force: true })
// Each by itself: a program is not kept waiting for pieces that it shares with others.
for (const [name, source] of [
  ...[...programs].map((file) => [`measured/${file}`, join(here, `${file}.ts`)]),
  // Where the program looks for it.
  ['node/indexing-worker', join(here, '../../src/node/indexing/indexing-worker.ts')],
]) {
  const external = ['@orama/orama', 'better-sqlite3', 'flexsearch']
  await bundle(out, { [name]: source }, { external, fileNames: '[name].js', emptyOutDir: false })
}

const machine = () =>
  `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load average ${Math.round(loadavg()[2])}`
/** Milliseconds that a program may take to build, or to open and answer. */
const longest = 15 * 60_000
/** Programs that start sooner are started twice more with each of the questions. */
const mostRepeatedMs = 1000
const kept = join(here, '../results.json')
/** By size: when and where it was measured, and a row for each program. */
const results = existsSync(kept) ? JSON.parse(readFileSync(kept, 'utf8')) : {}
/** Why a program could not do it. */
let failure
for (const size of sizes) {
  const rows = []
  const measured = { date: new Date().toISOString().slice(0, 10), machine: machine(), rows }
  results[size] = measured
  const questions = run('kliping', 'questions', size, '')
  for (const file of programs) {
    const entries = contenders.filter((one) => one.file === file && size <= (one.mostStories ?? size))
    if (entries.length === 0) continue
    const dir = mkdtempSync(join(tmpdir(), 'kliping-search-bench-'))
    failure = undefined
    const built = run(file, 'build', size, dir)
    const diskBytes = sizeOf(dir)
    for (const { name, how = '' } of entries) {
      const asked = built && run(file, 'ask', size, dir, '', how)
      const start = () =>
        questions.map((question) => run(file, 'first', size, dir, JSON.stringify(question), how)?.firstMs)
      const firsts = asked && start()
      if (median(firsts) < mostRepeatedMs) firsts.push(...start(), ...start())
      rows.push({ name, built, diskBytes, asked, firstMs: median(firsts), failure })
      console.log(name, size, JSON.stringify(rows.at(-1)))
    }
    rmSync(dir, { recursive: true })
    // After each, so that a run that is stopped leaves what it measured.
    writeFileSync(kept, JSON.stringify(results))
    writeFileSync(join(here, '../RESULTS.md'), renderResults(results))
    writeFileSync(join(here, '../results.svg'), renderPlot(results))
  }
}

function median(values) {
  return values?.toSorted((a, b) => a - b)[values.length >> 1]
}

/** @returns what the program printed, undefined when it could not do it */
function run(file, what, size, dir, question = '', how = '') {
  const child = spawnSync(
    process.execPath,
    [...flagsFor(what), join(out, 'measured', `${file}.js`), what, size, dir, question, how].map(String),
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      timeout: longest,
    },
  )
  if (child.status === 0) return JSON.parse(child.stdout.trim().split('\n').at(-1))
  const late = child.error?.code === 'ETIMEDOUT' ? `took more than ${longest / 60_000} minutes` : ''
  const told = late || child.stderr || child.error?.message || ''
  failure = { what, why: /(?:Error|FATAL ERROR): .*/.exec(told)?.[0] ?? told.slice(-200) }
  console.error(`${file} ${what} ${size} failed: ${told.slice(-400)}`)
  return undefined
}

/** Some need more room than Node gives. A start is measured as people start programs: with a flag Node does not use its own cached code. */
function flagsFor(what) {
  return what === 'first' ? [] : ['--max-old-space-size=8000']
}

function sizeOf(dir) {
  return readdirSync(dir).reduce((sum, name) => sum + statSync(join(dir, name)).size, 0)
}
