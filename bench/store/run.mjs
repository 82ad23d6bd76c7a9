/**
 * Measures the store beside SQLite, each step in a process of its own, and writes bench/STORE.md with a plot of how the
 * costs grow. Usage: npm run bench:store [-- SIZE…]   (default 1000 10000 100000). Needs once: npm install --prefix bench
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { renderPlot, renderResults } from './render-results.mjs'

const here = import.meta.dirname
const contenders = [
  { file: 'kliping-store', name: 'Kliping' },
  { file: 'sqlite-store', name: 'SQLite (better-sqlite3, WAL, FULL)' },
]
const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(1000, 10_000, 100_000)

if (!existsSync(join(here, '../node_modules/better-sqlite3'))) {
  console.error('SQLite is not installed. Run: npm install --prefix bench')
  process.exit(2)
}
const out = join(here, '../out/store')
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(contenders.map(({ file }) => [file, join(here, `${file}.ts`)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
  ssr: { noExternal: true, external: ['better-sqlite3'] },
})

const results = []
for (const size of sizes) {
  for (const { file, name } of contenders) {
    const dir = mkdtempSync(join(tmpdir(), 'kliping-bench-'))
    const filled = run(file, 'fill', dir, size)
    const diskBytes = sizeOf(dir)
    const isCold = dropCache()
    const cold = run(file, 'open', dir)
    const warm = run(file, 'open', dir)
    rmSync(dir, { recursive: true })
    results.push({ size, name, filled, diskBytes, cold: isCold ? cold : undefined, warm })
    console.log(name, size, JSON.stringify({ filled, diskBytes, cold, warm }))
  }
}
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
writeFileSync(join(here, '../STORE.md'), renderResults(results, machine, new Date().toISOString().slice(0, 10)))
writeFileSync(join(here, '../store.svg'), renderPlot(results))

function run(file, ...args) {
  const child = spawnSync(process.execPath, ['--expose-gc', join(out, `${file}.mjs`), ...args.map(String)], {
    encoding: 'utf8',
  })
  if (child.status !== 0) throw new Error(`${file} ${args.join(' ')} failed: ${child.stderr}`)
  return JSON.parse(child.stdout.trim().split('\n').at(-1))
}

function sizeOf(dir) {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

/** Linux, as root: what was written is on the disk alone. @returns whether it is */
function dropCache() {
  try {
    execFileSync('sync')
    writeFileSync('/proc/sys/vm/drop_caches', '1')
    return true
  } catch {
    return false
  }
}
