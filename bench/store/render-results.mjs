/** The results as a page and a plot. */

const mb = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
const ms = (value) => (value === undefined ? '–' : value >= 100 ? `${Math.round(value)}` : value.toPrecision(2))

export function renderResults(results, machine, date) {
  const rows = results.map(({ size, name, filled, diskBytes, cold, warm }) =>
    [
      size.toLocaleString('en'),
      name,
      Math.round(size / (filled.totalMs / 1000)).toLocaleString('en'),
      mb(diskBytes),
      `${ms(cold?.openedMs)} / ${ms(warm.openedMs)}`,
      `${ms(cold?.listedMs)} / ${ms(warm.listedMs)}`,
      mb(warm.openedBytes),
      mb(warm.heapBytes),
      ...['p50', 'p95', 'p99', 'worst'].map((share) => ms(warm[share])),
    ].join(' | '),
  )
  return `# The store, measured

${date}, ${machine}. Written by \`npm run bench:store\`. Stories of about 340 words from a seeded generator, added 500 at a time; then
two fresh processes, the first of them with nothing in the system's cache, open the archive, list the newest fifty, read one story and save a
thousand annotations, one after the other, each on the disk before the next.

| stories | | stories added a second | on disk | opened (cold / warm, ms) | newest 50 listed (ms, from the start) | memory opened | memory after the list | a save: p50 (ms) | p95 | p99 | worst |
|---|---|---|---|---|---|---|---|---|---|---|---|
${rows.map((row) => `| ${row} |`).join('\n')}

Memory is the heap and what hangs on it, Node's own included. Kliping has every story's entry at hand after the list, to filter and count by;
SQLite has read fifty rows through an index.

![costs by number of stories](store.svg)
`
}

const lines = [
  { name: 'Kliping', of: ({ warm }) => warm.p50, label: 'Kliping: a save', color: '#0b6e4f' },
  { name: 'Kliping', of: ({ warm }) => warm.openedMs, label: 'Kliping: open', color: '#1d4e89' },
  { name: 'Kliping', of: ({ warm }) => warm.listedMs, label: 'Kliping: open and list', color: '#7b2d8b' },
  { name: 'SQLite', of: ({ warm }) => warm.p50, label: 'SQLite: a save', color: '#c05621' },
]

export function renderPlot(results) {
  const [width, height, left, bottom] = [720, 360, 60, 320]
  const sizes = results.map(({ size }) => size)
  const [low, high] = [Math.log10(Math.min(...sizes)), Math.log10(Math.max(...sizes))]
  const x = (size) => left + ((Math.log10(size) - low) / (high - low || 1)) * 460
  const y = (value) => bottom - ((Math.log10(Math.max(value, 0.1)) + 1) / 5) * 290
  const ticks = [0.1, 1, 10, 100, 1000, 10_000].map(
    (value) =>
      `<line x1="${left}" x2="520" y1="${y(value)}" y2="${y(value)}" stroke="#ddd"/><text x="8" y="${y(value) + 4}">${value} ms</text>`,
  )
  const marks = [...new Set(sizes)].map(
    (size) => `<text x="${x(size) - 20}" y="${bottom + 20}">${size.toLocaleString('en')}</text>`,
  )
  const plots = lines.map(({ name, of, label, color }, index) => {
    const points = results.filter((one) => one.name.startsWith(name)).map((one) => `${x(one.size)},${y(of(one))}`)
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/><text x="535" y="${40 + index * 20}" fill="${color}">${label}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/>${ticks.join('')}${marks.join('')}${plots.join('')}</svg>\n`
}
