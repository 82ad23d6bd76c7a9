/**
 * The tasks of the page's thread while something goes on, traced in the browser: how long each took on the clock, and how
 * much of that was its own work. On a busy machine the clock counts other programs, too.
 */
import type { Page } from 'playwright/test'

export interface LongTask {
  ms: number
  cpuMs: number
}

/** As the browser traces them: microseconds (https://chromedevtools.github.io/devtools-protocol/tot/Tracing). */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  dur?: number
  tdur?: number
  args: { name?: string }
}

/** A task beyond this is felt. */
const longMs = 50

/** @returns a function that ends it and gives the tasks of more than 50 ms on the clock */
export async function traceTasks(page: Page): Promise<() => Promise<LongTask[]>> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'] },
  })
  return async () => {
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
    await session.send('Tracing.end')
    await complete
    await session.detach()
    return longTasks(events)
  }
}

function longTasks(events: readonly TraceEvent[]): LongTask[] {
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  )
  const counts = new Map<string, number>()
  const tasks = events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event)))
  for (const task of tasks) counts.set(threadOf(task), (counts.get(threadOf(task)) ?? 0) + 1)
  // The browser's own pages have a thread, too, with little to do.
  const [busiest] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
  return tasks
    .filter((task) => threadOf(task) === busiest)
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, cpuMs: tdur / 1000 }))
    .filter(({ ms }) => ms > longMs)
}
