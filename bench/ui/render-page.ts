/** What was measured, as a page. */
import type { HeavyStory, Typed } from './driving'
import type { LongTask } from './task-trace'

interface Results {
  size: number
  listedMs: number
  typed: Typed
  stories: number[]
  scrolled: { frames: number; withBlank: number; slow: number }
  heapAfterFifty: number
  heapAtEnd: number
  storiesOpened: number
  imported: { stories: number; ms: number; longTasks: LongTask[]; typed: Typed }
  heavy: HeavyStory[]
  bundleBytes: number
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
  values.length === 0 ? 'none' : `${ms(at(values, 0.5))} / ${ms(at(values, 0.95))} / ${ms(Math.max(...values))}`
const keys = ({ asked, searches }: Typed) => `${spread(searches)} (${searches.length} of ${asked})`
const tasks = (values: readonly LongTask[]) => {
  const [longest] = [...values].sort((one, other) => other.cpuMs - one.cpuMs)
  return longest
    ? `${values.length}; the one with the most work ${ms(longest.ms)}, of it ${ms(longest.cpuMs)} its own`
    : '0'
}

export function renderPage(results: Results): string {
  const { size, imported, scrolled, heavy } = results
  const heavyRows = heavy.map(
    ({ name, openedMs, longTasks }) =>
      `| ${name}: opened, to its headline painted; tasks over 50 ms until it is drawn and scrolled through | | ${ms(openedMs)}; ${tasks(longTasks)} |`,
  )
  return `# The window on a large archive

Written by \`npm run bench:ui -- ${size}\`: ${new Date().toISOString().slice(0, 10)}, ${results.machine}, ${results.browser}.
${whole(size)} generated stories of about 340 words (\`bench/search/corpus.ts\`), imported by the command line, served on this machine, drawn at 1280 × 800.

| what | bound | measured |
|---|---|---|
| window opened, first rows there | | ${ms(results.listedMs)} |
| a key typed in the search field, to its results painted: p50 / p95 / worst (answered, of those asked) | p95 100 ms | ${keys(results.typed)} |
| the same while ${whole(imported.stories)} more stories are imported (${Math.round(imported.ms / 1000)} s) | p95 100 ms | ${keys(imported.typed)} |
| a story opened with J, to its headline painted: p50 / p95 / worst (${whole(results.stories.length)} times) | 100 ms | ${spread(results.stories)} |
| a scroll of 900 pixels a frame: frames with a row on screen that is not filled | 0 | ${scrolled.withBlank} of ${scrolled.frames} |
| the same scroll: frames that took longer than two of the screen's | | ${scrolled.slow} of ${scrolled.frames} |
| heap after 50 stories opened, and after ${results.storiesOpened} | stable | ${mb(results.heapAfterFifty)}, ${mb(results.heapAtEnd)} |
| tasks over 50 ms on the page's thread during that import, while words are typed | 0 | ${tasks(imported.longTasks)} |
${heavyRows.join('\n')}
| scripts and styles of the page, compressed | 400 kB | ${Math.round(results.bundleBytes / 1000)} kB |

A key's time runs from the browser's own event until its rows have been painted. Keys are 120 ms apart; words are those of the corpus, one
to three at a time. A key that the next one overtakes is not answered, and is not among the times. The archive's process and the browser
share the machine's processors with whatever else runs on it; of a long task it is said how much was its own work.
`
}
