/**
 * What every measured program does: `build COUNT DIR` indexes the corpus and leaves it in DIR; `ask COUNT DIR`, in a process of
 * its own, opens it and answers the questions. Each prints one line of JSON. Times are milliseconds, sizes bytes.
 */
import { readFileSync } from 'node:fs'
import type { Story } from '../../src/contract/story'
import { type BenchQuery, queriesFor, storyOf } from './corpus'

export interface Contender {
  /** Takes a batch of stories in; what making them cost is not counted. */
  add(stories: Story[]): Promise<void> | void
  /** Leaves everything in the folder. */
  finish(): Promise<void> | void
}

/** The ids of the first fifty, best first. */
export type Ask = (query: BenchQuery) => Promise<readonly (string | number)[]> | readonly (string | number)[]

const batch = 64

export async function runContender(
  build: (dir: string, count: number) => Promise<Contender> | Contender,
  open: (dir: string, count: number) => Promise<Ask> | Ask,
): Promise<void> {
  const [what, countText, dir = ''] = process.argv.slice(2)
  const count = Number(countText)
  if (what === 'build') await measureBuilding(await build(dir, count), count)
  else await measureAsking(() => open(dir, count), count)
}

async function measureBuilding(contender: Contender, count: number): Promise<void> {
  let buildMs = 0
  let cpuMs = 0
  const timed = async (work: () => Promise<void> | void) => {
    const before = performance.now()
    const cpuBefore = process.cpuUsage()
    await work()
    buildMs += performance.now() - before
    const { user, system } = process.cpuUsage(cpuBefore)
    cpuMs += (user + system) / 1000
  }
  for (let from = 0; from < count; from += batch) {
    const stories = Array.from({ length: Math.min(batch, count - from) }, (_, i) => storyOf(from + i))
    await timed(() => contender.add(stories))
  }
  await timed(() => contender.finish())
  print({ buildMs, cpuMs, peakBytes: peakBytes() })
}

async function measureAsking(open: () => Promise<Ask> | Ask, count: number): Promise<void> {
  // Starting the process and loading the program is part of it, making the questions is not.
  const loadedMs = performance.now()
  const queries = queriesFor(count)
  const first = queries[0]
  const before = performance.now()
  const ask = await open()
  if (first) await ask(first)
  const firstMs = loadedMs + performance.now() - before
  const times: Record<string, number[]> = {}
  let found = 0
  for (const query of queries) {
    const before = performance.now()
    found += (await ask(query)).length
    const took = performance.now() - before
    times[query.kind] = [...(times[query.kind] ?? []), took]
    times.all = [...(times.all ?? []), took]
  }
  const memoryBytes = process.memoryUsage().rss
  print({ firstMs, memoryBytes, peakBytes: peakBytes(), found, times: summed(times) })
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
