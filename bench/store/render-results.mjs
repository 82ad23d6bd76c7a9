/** The results as a page and a plot. */

const mb = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
const ms = (value) => (value === undefined ? '–' : value >= 100 ? `${Math.round(value)}` : value.toPrecision(2))
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

export function renderResults(results, { name, date }) {
  const ours = results.filter(({ name }) => name === 'Kliping')
  const loads = results.flatMap(({ load }) => load ?? [])
  const saves = results.map(({ size, name, cold, warm, compaction }) => [
    size.toLocaleString('en'),
    name,
    ...['p50', 'p95', 'p99', 'worst'].map((share) => ms(warm[share])),
    compaction ? `${ms(compaction.p50)} / ${ms(compaction.p99)} (${ms(compaction.tookMs)})` : '',
    `${ms(cold?.openedMs)} / ${ms(warm.openedMs)}`,
    `${ms(cold?.listedMs)} / ${ms(warm.listedMs)}`,
    ms(warm.listedCpuMs),
    mb(warm.heapBytes),
  ])
  const imports = results.map(({ size, name, filled, diskBytes }) => [
    size.toLocaleString('en'),
    name,
    Math.round(size / (filled.totalMs / 1000)).toLocaleString('en'),
    `${ms(filled.firstMs)} / ${ms(filled.lastMs)}`,
    mb(filled.heapBytes),
    mb(diskBytes),
  ])
  const apps = ours.flatMap(({ size, app }) =>
    app ? [[size.toLocaleString('en'), `${ms(app.coldMs)} / ${ms(app.warmMs)}`, ms(app.startMs)]] : [],
  )
  return `# The store, measured

${date}, ${name}. The machine had other work to do (its load, as \`uptime\` gives it, was ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}), which makes
every wait longer; opening and saving are the best of three runs. Written by \`npm run bench:store\`. Stories of about 340 words from a seeded generator. SQLite is better-sqlite3 with a write-ahead log and
\`synchronous=FULL\`: as durable. Every step
runs in a process of its own. Cold: with nothing of the archive in the system's cache.

## Saving and opening
A save is one annotation, on the disk before the next: a thousand of them. *While a catalog is written*: the saves that fell into a
compaction, and how long it took. Opening counts from the program's first line; *listed* when the newest fifty are there. Memory is the heap and
what hangs on it, Node's own included.

${table(['stories', '', 'a save: p50 (ms)', 'p95', 'p99', 'worst', 'while a catalog is written: p50 / p99 (took, ms)', 'opened (cold / warm, ms)', 'newest 50 listed (cold / warm, ms)', 'of processor time', 'memory'], saves)}

## The whole program
\`kliping search --sort newest --limit 50\`: from the start of the process to its end, with Node, the search index, the filters with their counts, and
fifty beginnings of texts. Beside it, for how busy the machine was: the same program telling only its usage.

${table(['stories', 'cold / warm (ms)', 'its usage alone (ms)'], apps)}

## Importing
The store's part of it, 500 stories at a time. *First and last tenth* say whether a story costs more in a large archive.

${table(['stories', '', 'stories added a second', 'a story, first / last tenth (ms)', 'memory at the end', 'on disk'], imports)}

![costs by number of stories](store.svg)
`
}

const lines = [
  { name: 'Kliping', of: ({ warm }) => warm.p50, label: 'Kliping: a save (ms)', color: '#0b6e4f' },
  { name: 'Kliping', of: ({ warm }) => warm.listedMs, label: 'Kliping: open and list (ms)', color: '#7b2d8b' },
  { name: 'Kliping', of: ({ filled }) => filled.lastMs, label: 'Kliping: add a story (ms)', color: '#1d4e89' },
  { name: 'Kliping', of: ({ warm }) => warm.heapBytes / 1e6, label: 'Kliping: memory (MB)', color: '#8a6d00' },
  { name: 'SQLite', of: ({ warm }) => warm.p50, label: 'SQLite: a save (ms)', color: '#c05621' },
  { name: 'SQLite', of: ({ warm }) => warm.listedMs, label: 'SQLite: open and list (ms)', color: '#e08e79' },
  { name: 'SQLite', of: ({ filled }) => filled.lastMs, label: 'SQLite: add a story (ms)', color: '#5b8fb9' },
]

export function renderPlot(results) {
  const [width, height, left, bottom] = [760, 380, 60, 340]
  const sizes = results.map(({ size }) => size)
  const [low, high] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))]
  const x = (size) => left + ((Math.log10(size) - low) / (high - low || 1)) * 440
  const y = (value) => bottom - ((Math.log10(Math.max(value, 0.01)) + 2) / 6) * 310
  const ticks = [0.01, 0.1, 1, 10, 100, 1000, 10_000].map(
    (value) =>
      `<line x1="${left}" x2="500" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="8" y="${y(value) + 4}">${value}</text>`,
  )
  const marks = [...new Set(sizes)].map(
    (size) => `<text x="${x(size) - 20}" y="${bottom + 20}">${size.toLocaleString('en')}</text>`,
  )
  const plots = lines.map(({ name, of, label, color }, index) => {
    const own = results.filter((one) => one.name === name)
    const points = own.map((one) => `${x(one.size)},${y(of(one))}`).join(' ')
    const dash = name === 'SQLite' ? ' stroke-dasharray="5 3"' : ''
    return `<polyline points="${points}" fill="none" stroke="${color}" stroke-width="2"${dash}/><text x="545" y="${40 + index * 20}" fill="${color}">${label}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${ticks.join('')}${marks.join('')}${plots.join('')}</svg>\n`
}
