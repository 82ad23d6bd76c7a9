/** What was measured, as a page. */

interface Results {
  size: number
  importMs: number
  listedMs: number
  searches: number[]
  stories: number[]
  scrolled: { frames: number; withBlank: number; slow: number }
  heapAfterFifty: number
  heapAtEnd: number
  storiesOpened: number
  imported: { stories: number; ms: number; longTasks: number[] }
  machine: string
  browser: string
}

const ms = (value: number) => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const whole = (value: number) => value.toLocaleString('en')

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
const spread = (values: readonly number[]) =>
  `${ms(at(values, 0.5))} / ${ms(at(values, 0.95))} / ${ms(Math.max(...values))} (${whole(values.length)})`

export function renderPage(results: Results): string {
  const { size, imported, scrolled } = results
  return `# The window on a large archive

Written by \`npm run bench:ui\`: ${new Date().toISOString().slice(0, 10)}, ${results.machine}, ${results.browser}. ${whole(size)} generated stories of about
340 words (\`bench/search/corpus.ts\`), imported by the command line in ${Math.round(results.importMs / 1000)} s, served on this machine, drawn at 1280 × 800.

| what | bound | measured |
|---|---|---|
| window opened, first rows there | | ${ms(results.listedMs)} |
| a key typed in the search field, to its results painted: p50 / p95 / worst (times) | p95 100 ms | ${spread(results.searches)} |
| a story opened with J, to its headline painted: p50 / p95 / worst (times) | 100 ms | ${spread(results.stories)} |
| a scroll of 900 pixels a frame: frames with a row on screen that is not filled | 0 | ${scrolled.withBlank} of ${scrolled.frames} |
| the same scroll: frames that took longer than two of the screen's | | ${scrolled.slow} of ${scrolled.frames} |
| heap after 50 stories opened, and after ${results.storiesOpened} | stable | ${mb(results.heapAfterFifty)}, ${mb(results.heapAtEnd)} |
| tasks over 50 ms on the page's thread while ${whole(imported.stories)} more stories are imported (${Math.round(imported.ms / 1000)} s) | 0 | ${imported.longTasks.length}${imported.longTasks.length > 0 ? `, the longest ${ms(Math.max(...imported.longTasks))}` : ''} |

A key's time runs from the browser's own event to the second frame after the answer was there. Keys are 120 ms apart; words are those of
the corpus, one to three at a time. The archive's process and the browser share the machine's processors.
`
}
