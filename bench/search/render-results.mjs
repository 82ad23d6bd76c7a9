/** The results as a page and a plot. */

const kinds = ['all', 'one rare', 'one common', 'two words', 'three words', 'unfinished', 'suggest']
const mb = (bytes) => (bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`)
const ms = (value) => (value === undefined ? '–' : value >= 100 ? `${Math.round(value)}` : value.toPrecision(2))
const seconds = (value) => (value === undefined ? '–' : `${(value / 1000).toFixed(1)} s`)

/** @param results by size: `date`, `machine` and `rows` */
export function renderResults(results) {
  return `# Search, measured

Written by \`npm run bench\`; the rows of a table ran one after the other on the same machine. The corpus comes from a
seeded generator (\`bench/search/corpus.ts\`): words by Zipf's law, about 340 a story, five languages. Questions are of five kinds, 200
of each, after 200 that are not measured. Each program answers with the ids of the first fifty. Kliping's answer is the hardest asked: stems by language,
slips, stories with only some of the words after those with all, all of them found and counted. SQLite is asked twice: for what Kliping answers as far
as it can (stories with any of the words, and how many there are), and for the least (stories with every word, not counted), as are the others.

![median and 95th percentile by size](results.svg)
${Object.entries(results).map(renderSize).join('\n')}
"Build" is how long the program that has the stories waits; Kliping indexes in a thread of its own while the next stories are made. Processor time is that of all
threads. "First result" is from the start of a process to its first answer, the median of ten questions, two of each kind, with three starts each where
one takes less than a second; Node itself takes some 45 ms of it.
Memory is resident after the questions; peaks are the process's highest. "Suggest" is the ten most frequent words that begin with three letters, where a
program can tell them. Where the load average is above the number of processors, other work was going on: then processor time is the
steadier figure, and 95th percentiles hold turns of waiting. FlexSearch knows no BM25 and no slips. Orama is measured up to 10,000 stories, MiniSearch and FlexSearch
up to 100,000: beyond, they take many minutes and gigabytes.
`
}

function renderSize([size, { date, machine, rows }]) {
  const table = rows.map(({ name, built, diskBytes, asked, firstMs }) =>
    [
      name,
      seconds(built?.buildMs),
      seconds(built?.cpuMs),
      mb(built?.peakBytes),
      mb(built && diskBytes),
      `${ms(firstMs)} ms`,
      mb(asked?.memoryBytes),
      mb(asked?.peakBytes),
      ...['p50', 'p95', 'p99'].map((share) => `${ms(asked?.times.all[share])} ms`),
    ].join(' | '),
  )
  const byKind = rows.map(({ name, asked }) => {
    const times = kinds.map((kind) => ['p50', 'p95', 'p99'].map((share) => ms(asked?.times[kind]?.[share])).join(' / '))
    return [name, ...times].join(' | ')
  })
  return `
## ${Number(size).toLocaleString('en')} stories
${date}, ${machine}.

| | build | its processor time | peak building | on disk | first result | memory | peak asking | p50 | p95 | p99 |
|---|---|---|---|---|---|---|---|---|---|---|
${table.map((row) => `| ${row} |`).join('\n')}
${rows.map(renderFailure).join('')}${renderRatio(rows)}
By kind of question, p50 / p95 / p99 in milliseconds:

| | ${kinds.join(' | ')} |
|---|${kinds.map(() => '---|').join('')}
${byKind.map((row) => `| ${row} |`).join('\n')}
`
}

function renderFailure({ name, failure }) {
  if (!failure) return ''
  return `\n${name} could not ${failure.what === 'build' ? 'build or save its index' : 'open what it had saved'}: \`${failure.why}\`\n`
}

/** How Kliping stands to SQLite, the one peer that opens from disk as well. */
function renderRatio(rows) {
  const ours = rows.find(({ name }) => name === 'Kliping')?.asked?.times.all
  const told = rows.flatMap(({ name, asked }) => {
    if (!name.startsWith('SQLite') || !ours || !asked) return []
    const times = (share) => (asked.times.all[share] / ours[share]).toFixed(1)
    return `Kliping beside ${name}: ${times('p50')} times as fast at the median, ${times('p95')} times at the 95th percentile.`
  })
  return told.length > 0 ? `\n${told.join('\n')}\n` : ''
}

/** Bars on a logarithmic scale: the median full, the 95th percentile pale. */
export function renderPlot(results) {
  const rows = Object.entries(results).flatMap(([size, { rows }]) =>
    rows.filter(({ asked }) => asked).map((row) => ({ ...row, size: Number(size) })),
  )
  const left = 300
  const width = 420
  const scale = (value) => (Math.max(0, Math.log10(value / 0.01)) / 5) * width
  const bars = rows.map(({ name, size, asked }, i) => {
    const y = 40 + i * 26
    const { p50, p95 } = asked.times.all
    return `<text x="${left - 8}" y="${y + 13}" text-anchor="end">${name}, ${size.toLocaleString('en')}</text>
<rect x="${left}" y="${y}" width="${scale(p95).toFixed(1)}" height="18" fill="#b9d3ea"/>
<rect x="${left}" y="${y}" width="${scale(p50).toFixed(1)}" height="18" fill="#2f6da3"/>
<text x="${left + scale(p95) + 6}" y="${y + 13}">${ms(p50)} / ${ms(p95)} ms</text>`
  })
  const ticks = [0.01, 0.1, 1, 10, 100, 1000].map((value) => {
    const x = left + scale(value)
    return `<line x1="${x}" y1="30" x2="${x}" y2="${40 + rows.length * 26}" stroke="#ddd"/><text x="${x}" y="22" text-anchor="middle">${value} ms</text>`
  })
  const height = 50 + rows.length * 26
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + width + 140} ${height}" font-family="sans-serif" font-size="12">
<title>Median and 95th percentile of each program, by size</title>
<rect width="100%" height="100%" fill="#fff"/>
${ticks.join('\n')}
${bars.join('\n')}
</svg>
`
}
