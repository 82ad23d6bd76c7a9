/**
 * Measures how fast each format is read, what a whole import takes, and how much memory a large file takes, each in a process of
 * its own, and writes bench/IMPORT.md.
 * Usage: npm run bench:import [-- --large MEGABYTES] [--stories NUMBER]   (without the first no large files; else 100,000 stories)
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { bundle } from '../bundle.mjs'

const here = import.meta.dirname
const out = join(here, '../out/importing')
const { values } = parseArgs({ options: { large: { type: 'string' }, stories: { type: 'string', default: '100000' } } })

await bundle(
  out,
  { measure: join(here, 'measure.ts'), formats: join(here, 'generated-files.ts') },
  { alias: [{ find: /^fflate$/, replacement: join(here, '../../node_modules/fflate/esm/browser.js') }] },
)
const { formats } = await import(pathToFileURL(join(out, 'formats.mjs')).href)

function measure(...args) {
  const child = spawnSync(process.execPath, [join(out, 'measure.mjs'), ...args], {
    encoding: 'utf8',
    timeout: 30 * 60_000,
  })
  if (child.status !== 0) throw new Error(`${args.join(' ')}: ${child.stderr || child.error?.message}`)
  console.log(args.join(' '), child.stdout.trim())
  return JSON.parse(child.stdout)
}

const rows = formats.map(({ name }) => {
  const { storiesPerSecond, megabytesPerSecond } = measure('format', name)
  return `| ${name} | ${whole(storiesPerSecond)} | ${megabytesPerSecond.toFixed(2)} |`
})
const imported = inFolder((folder) => measure('whole', values.stories, folder))
const largeRows = []
for (const kind of values.large ? ['warc', 'mbox'] : []) {
  const { sizeMb, stories, seconds, peakMb, beforeMb, megabytesPerSecond } = inFolder((folder) =>
    measure('large', kind, values.large, folder),
  )
  largeRows.push(
    `| ${kind.toUpperCase()} | ${whole(sizeMb)} | ${whole(stories)} | ${whole(seconds)} | ${megabytesPerSecond.toFixed(1)} | ${whole(peakMb)} | ${whole(beforeMb)} |`,
  )
}
writeFileSync(join(here, '../IMPORT.md'), page())

/** What `work` makes of an empty folder, which is there as long as it takes. */
function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-import-bench-'))
  try {
    return work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function whole(number) {
  return Math.round(number).toLocaleString('en')
}

function page() {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, load average ${Math.round(loadavg()[0])}`
  return `# How fast files are read

Made by \`npm run bench:import -- --large 1024\` on ${new Date().toISOString().slice(0, 10)}; ${machine}.
Generated files with invented English articles of about 3,000 characters, read by the readers of an import in one thread, for two
seconds each after a first round. Storing, indexing and hashing are not in it.

| format | stories a second | MB a second |
|---|---:|---:|
${rows.join('\n')}

## A whole import
A file of JSON Lines with stories in five languages (the corpus of \`npm run bench\`), imported by \`kliping import\` into a new archive: read,
hashed, stored, indexed, merged, closed. Memory is the command's resident set at its highest, threads and all.

| stories | MB | seconds | peak memory, MB |
|---:|---:|---:|---:|
| ${whole(imported.stories)} | ${whole(imported.sizeMb)} | ${whole(imported.seconds)} | ${whole(imported.peakMb)} |
${
  largeRows.length === 0
    ? ''
    : `
## Large files
Written to disk, then read by the worker as an import does. Memory is the program's resident set, worker and all; "before" is what
the program takes with nothing read. A quarter of the records and messages are articles, the others carry pictures of 150 to 200 kB.

| file | MB | stories | seconds | MB a second | peak memory, MB | before, MB |
|---|---:|---:|---:|---:|---:|---:|
${largeRows.join('\n')}
`
}`
}
