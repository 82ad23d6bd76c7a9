/**
 * Puts changes into lowdb one group at a time. What arrives while a group is being written waits and goes together
 * into the next (group commit); a group that cannot be written is taken back out of memory.
 */
import type { Low } from 'lowdb'
import { applyChange, type Change, type ChangeAdapter, type LibraryData } from './store'

/** What an operation wants changed, found out only when its turn has come. */
export interface Plan<T> {
  changes: Change[]
  result: T
  /** Stories whose entry, content or annotations change. */
  storyIds: readonly string[]
}

interface Job {
  plan(): Plan<unknown>
  resolve(result: unknown): void
  reject(error: unknown): void
}

/** A group of changes that has become durable; `undo` is what would take them back, in the order of `changes`. */
export interface Committed {
  changes: readonly Change[]
  undo: readonly Change[]
  storyIds: readonly string[]
}

type Work = () => Promise<void>

export interface CommitQueue {
  /** Resolves with the plan's result when its changes are durable; rejects when none of them is. */
  commit<T>(plan: () => Plan<T>): Promise<T>
  /** Runs the work when no change is being made: what is in memory then is what is on disk. */
  between<T>(work: () => Promise<T>): Promise<T>
  /** Resolves when nothing is waiting or being written. */
  idle(): Promise<void>
}

export function createCommitQueue(
  low: Low<LibraryData>,
  adapter: ChangeAdapter,
  on: { committed(group: Committed): void; takenBack(): void },
): CommitQueue {
  const waiting: (Job | Work)[] = []
  let running: Promise<void> | undefined

  async function writeGroup(jobs: readonly Job[]): Promise<void> {
    const planned: { job: Job; plan: Plan<unknown> }[] = []
    const undo: Change[] = []
    for (const job of jobs) {
      try {
        const plan = job.plan()
        for (const change of plan.changes) undo.push(applyChange(low.data, change))
        planned.push({ job, plan })
      } catch (error) {
        job.reject(error)
      }
    }
    const changes = planned.flatMap(({ plan }) => plan.changes)
    try {
      if (changes.length > 0) {
        adapter.queue(changes)
        await low.write()
      }
    } catch (error) {
      for (const change of undo.toReversed()) applyChange(low.data, change)
      on.takenBack()
      for (const { job } of planned) job.reject(error)
      return
    }
    on.committed({ changes, undo, storyIds: [...new Set(planned.flatMap(({ plan }) => plan.storyIds))] })
    for (const { job, plan } of planned) job.resolve(plan.result)
  }

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const works = waiting.findIndex((next) => typeof next === 'function')
      const group = waiting.splice(0, works < 0 ? waiting.length : Math.max(1, works))
      const [first] = group
      if (typeof first === 'function') await first()
      else await writeGroup(group as Job[])
    }
    running = undefined
  }

  function start(next: Job | Work): void {
    waiting.push(next)
    running ??= Promise.resolve().then(drain)
  }

  return {
    commit<T>(plan: () => Plan<T>) {
      return new Promise<T>((resolve, reject) => start({ plan, resolve: resolve as Job['resolve'], reject }))
    },
    between<T>(work: () => Promise<T>) {
      return new Promise<T>((resolve, reject) => start(() => work().then(resolve, reject)))
    },
    async idle() {
      while (running) await running
    },
  }
}
