/**
 * What every measured program does: `build COUNT DIR` indexes the corpus and leaves it in DIR; `ask COUNT DIR`, in a process of
 * its own, opens it, warms up with two hundred questions, and is measured with a thousand others; `first COUNT DIR QUESTION`
 * opens it and answers that one question, told from the start of the process. A way of answering may follow. Each prints one line
 * of JSON. Times are milliseconds, sizes bytes. `questions COUNT` prints some to start programs with.
 */
import { readFileSync } from 'node:fs'
import type { Story } from '../../src/contract/story'
import { type BenchQuery, beginningsFor, queriesFor, storyOf } from './corpus'

export interface Contender {
  /** Takes a batch of stories in; what making them cost is not counted. */
  add(stories: Story[]): Promise<void> | void
  /** Leaves everything in the folder. */
  finish(): Promise<void> | void
}

type Answer = readonly (string | number)[]

export interface Opened {
  /** The ids of the first fifty, best first. */
  ask(query: BenchQuery): Promise<Answer> | Answer
  /** The ten most frequent words that begin so, where the program can tell. */
  suggest?(beginning: string): Answer
}

const batch = 64
/** So many stories tell what making them costs. */
const mostMadeBefore = 5_000
/** Questions that are not measured: whatever is compiled or cached as it goes has then begun to be. */
const warmUp = 200
/** Two of each kind. */
const questionsToStartWith = 10

export async function runContender(
  build: (dir: string, count: number) => Promise<Contender> | Contender,
  open: (dir: string, count: number, how: string) => Promise<Opened> | Opened,
): Promise<void> {
  const [what, countText, dir = '', question = '', how = ''] = process.argv.slice(2)
  const count = Number(countText)
  if (what === 'build') await measureBuilding(await build(dir, count), count)
  else if (what === 'ask') await measureAsking(await open(dir, count, how), queriesFor(count), count)
  else if (what === 'first') {
    const { ask } = await open(dir, count, how)
    await ask(JSON.parse(question) as BenchQuery)
    print({ firstMs: performance.now() })
  } else print(queriesFor(count, questionsToStartWith))
}

async function measureBuilding(contender: Contender, count: number): Promise<void> {
  const makingMs = cpuOfMaking(count)
  const cpuBefore = cpuMs()
  let buildMs = 0
  const timed = async (work: () => Promise<void> | void) => {
    const before = performance.now()
    await work()
    buildMs += performance.now() - before
  }
  for (let from = 0; from < count; from += batch) {
    const stories = Array.from({ length: Math.min(batch, count - from) }, (_, i) => storyOf(from + i))
    await timed(() => contender.add(stories))
  }
  await timed(() => contender.finish())
  print({ buildMs, cpuMs: cpuMs() - cpuBefore - makingMs, peakBytes: peakBytes() })
}

/** What making the stories takes of the processor's time, told from some of them: who builds in another thread does so meanwhile. */
function cpuOfMaking(count: number): number {
  const some = Math.min(count, mostMadeBefore)
  const before = cpuMs()
  for (let i = 0; i < some; i++) storyOf(Math.floor((i * count) / some))
  return ((cpuMs() - before) * count) / some
}

/** Of all threads. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function measureAsking({ ask, suggest }: Opened, queries: readonly BenchQuery[], count: number): Promise<void> {
  const times: Record<string, number[]> = {}
  const note = (kind: string, before: number) => {
    times[kind] ??= []
    times[kind].push(performance.now() - before)
  }
  let found = 0
  for (const [i, query] of queries.entries()) {
    const before = performance.now()
    const { length } = await ask(query)
    if (i < warmUp) continue
    note(query.kind, before)
    times.all ??= []
    times.all.push(times[query.kind]?.at(-1) ?? 0)
    found += length
  }
  for (const beginning of suggest ? beginningsFor(count) : []) {
    const before = performance.now()
    suggest?.(beginning)
    note('suggest', before)
  }
  const memoryBytes = process.memoryUsage().rss
  print({ memoryBytes, peakBytes: peakBytes(), found, times: summed(times) })
}

function summed(times: Record<string, number[]>): Record<string, { p50: number; p95: number; p99: number }> {
  return Object.fromEntries(
    Object.entries(times).map(([kind, list]) => {
      const sorted = [...list].sort((a, b) => a - b)
      const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
      return [kind, { p50: at(0.5), p95: at(0.95), p99: at(0.99) }]
    }),
  )
}

/** The process's own peak where the system tells it; `maxRSS` may be that of the parent. */
function peakBytes(): number {
  try {
    const peak = /VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))
    if (peak) return Number(peak[1]) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}

function print(result: object): void {
  console.log(JSON.stringify(result))
}
