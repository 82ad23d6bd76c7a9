/**
 * The store on a disk that loses power, tried as SQLite is: a script of every kind of change is stopped after each of
 * its disk operations, the disk is left in each way it may be left, and the archive opened again. What was acknowledged
 * must be there, the change in flight must be there whole or not at all, and nothing half-written may be read as whole.
 */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { CleaningRule } from '../../contract/cleaning'
import type { Library } from '../../core/library/library'
import { createTestLibrary } from '../../core/library/testing/memory-store'
import { sampleAnnotation, sampleStory } from '../../core/library/testing/sample-stories'
import { openStoreOn } from './open-store'
import { CrashDisk, crashKinds, seededRandom } from './testing/crash-disk'

const dir = '/archive'
const access = { write: { assertHeld: async () => {}, release: async () => {} } }
/** Small enough for the script to compact several times and to fill several files of contents. */
const limits = { smallestCompactedBytes: 3000, rowsInGroup: 4, contentsFileBytes: 2000 }

const open = async (disk: CrashDisk) => createTestLibrary(await openStoreOn(disk, dir, access, limits))

const rule: CleaningRule = {
  id: 'rule',
  outlet: 'The Quay Courier',
  text: 'Subscribe now',
  role: 'promo',
  origin: 'hand',
  active: true,
  changedAt: '',
}

type Step = (library: Library) => Promise<unknown>

/** Imports, edits, annotations, removals, the trash and its emptying; compactions come of themselves. */
const script: Step[] = [
  (library) => library.add([sampleStory('a'), sampleStory('b')]),
  (library) => library.putAnnotation(sampleAnnotation('a1', 'a', { note: 'first words' })),
  (library) => library.ensureCollection('Harbour'),
  ...Array.from({ length: 6 }, (_, round): Step[] => [
    (library) => library.add(['x', 'y', 'z'].map((name) => sampleStory(`${name}${round}`))),
    (library) => library.update('a', { tags: [`round ${round}`], collections: [] }),
    (library) => library.putAnnotation(sampleAnnotation(`b${round}`, 'b', { note: 'a longer note '.repeat(60) })),
    (library) => library.putAnnotation(sampleAnnotation('a1', 'a', { note: `words of round ${round}` })),
    (library) => library.removeAnnotation(`b${round}`),
    (library) => library.putAnnotation(sampleAnnotation(`y${round}`, `y${round}`)),
    (library) => library.correct('a', 1, round % 2 ? 'promo' : undefined),
    (library) => library.trash([`x${round}`, `y${round}`]),
    (library) => library.restore([`y${round}`]),
    ...(round % 2 ? [(library: Library) => library.emptyTrash(async () => 0)] : []),
    (library) => library.putRule({ ...rule, active: round % 2 === 0 }, []),
  ]).flat(),
]

const nothing = '[[],[],[],[],[]]'

async function stateOf(library: Library): Promise<string> {
  const ids = [...library.entries()].map(({ id }) => id)
  const stories = await Promise.all(ids.map((id) => library.story(id)))
  const byId = (rows: Iterable<{ id: string }>) => [...rows].sort((a, b) => a.id.localeCompare(b.id))
  // Ids and times are counted anew at each opening, so they are not compared.
  const collections = [...library.collections()].map(({ name }) => name)
  const trash = [...library.trashed()].map(({ story, annotations }) => [story, annotations])
  const rules = [...library.rules()].map(({ id, active }) => [id, active])
  return sortedJson([byId(stories), byId(library.annotations()), collections, rules, trash])
}

/** The order of an object's fields says nothing. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Lets a compaction come further, so that changes fall into every part of it. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await nextTurn()
}

/** Runs the script as far as it goes. @returns the state after each step that was acknowledged */
async function run(disk: CrashDisk): Promise<string[]> {
  const states = [nothing]
  try {
    const library = await open(disk)
    for (const [index, step] of script.entries()) {
      await step(library)
      states.push(await stateOf(library))
      await turns(index % 4)
    }
    await library.close()
  } catch {
    // The power cut; what it must have left is for the caller to see.
  }
  return states
}

describe('a disk that loses power', () => {
  it('after any operation, in any way: all that was acknowledged is there, nothing is half there', async () => {
    const whole = new CrashDisk()
    const states = await run(whole)
    expect(states).toHaveLength(script.length + 1)
    const names = [...whole.files().keys()]
    expect(
      names.some((name) => /catalog-0*[1-9]/.test(name)),
      'the script compacts',
    ).toBe(true)
    expect(
      names.some((name) => /contents-0*[2-9]/.test(name)),
      'contents fill more than one file',
    ).toBe(true)

    let tried = 0
    for (let stopAfter = 0; stopAfter <= whole.operations; stopAfter++) {
      const disk = new CrashDisk()
      disk.stopAfter = stopAfter
      const acknowledged = (await run(disk)).length - 1
      for (const kind of crashKinds) {
        for (let seed = 0; seed < (kind === 'mixed' || kind === 'torn' ? 3 : 1); seed++) {
          const found = disk.restart(kind, seededRandom(stopAfter * 31 + seed))
          const what = `stopped after ${stopAfter}, ${kind}, seed ${seed}`
          const library = await open(found)
          const state = await stateOf(library)
          expect([states[acknowledged], states[acknowledged + 1]], what).toContain(state)
          await library.add([sampleStory('later')])
          await library.close()
          const again = await open(new CrashDisk(found.files()))
          expect(again.entry('later'), what).toBeDefined()
          expect(again.notices, what).toEqual([])
          tried += 1
        }
      }
    }
    console.info(`crash points: ${whole.operations + 1}, disks tried: ${tried}`)
  }, 120_000)

  it('once more while it is being opened after the first time', async () => {
    const whole = new CrashDisk()
    const states = await run(whole)
    let tried = 0
    for (let stopAfter = 1; stopAfter < whole.operations; stopAfter += 3) {
      const disk = new CrashDisk()
      disk.stopAfter = stopAfter
      const acknowledged = (await run(disk)).length - 1
      const found = disk.restart('mixed', seededRandom(stopAfter)).files()
      for (let second = 0; ; second++) {
        const reopened = new CrashDisk(found)
        reopened.stopAfter = second
        const opened = await open(reopened).then(
          () => true,
          () => false,
        )
        const library = await open(reopened.restart('mixed', seededRandom(second)))
        expect([states[acknowledged], states[acknowledged + 1]]).toContain(await stateOf(library))
        await library.close()
        tried += 1
        if (opened) break
      }
    }
    console.info(`crashes while opening after a crash: ${tried}`)
  }, 120_000)
})

describe('rows that are packed in memory while changes go on', () => {
  it('are the same rows, then and when the archive is opened again', async () => {
    const states = await run(new CrashDisk())
    const disk = new CrashDisk()
    const oneInGroup = { ...limits, smallestCompactedBytes: 2 ** 30, rowsInGroup: 1 }
    const openOther = async () => createTestLibrary(await openStoreOn(disk, dir, access, oneInGroup))
    const library = await openOther()
    for (const [index, step] of script.entries()) {
      await step(library)
      expect(await stateOf(library)).toBe(states[index + 1])
      await turns(index % 4)
    }
    await library.close()
    expect(await stateOf(await openOther())).toBe(states.at(-1))
  })
})

describe('a disk that refuses an operation', () => {
  it.each([
    ['ENOSPC', 'disk-full', 1],
    ['EIO', 'io-failed', 1],
    ['EACCES', 'no-permission', 5],
    ['ESTALE', 'io-failed', 5],
  ])(
    '%s: the change fails and is told, the archive goes on or can be opened again',
    async (code, told, step) => {
      const whole = new CrashDisk()
      await run(whole)
      let tried = 0
      for (let from = 0; from < whole.operations; from += step) {
        for (const count of [1, 3]) {
          // A disk that refuses everything to the very end lets nobody take the last, refused change back.
          if (count > 1 && from + count > whole.operations - 3) continue
          const disk = new CrashDisk()
          const what = `${code} at ${from}, ${count} times`
          const openAnyway = async () => {
            for (;;) {
              const library = await open(disk).catch((error) => {
                expect(error.code, what).toBe(told)
                return undefined
              })
              if (library) return library
            }
          }
          disk.refuse = { from, count, code }
          const library = await openAnyway()
          for (const [index, step] of script.entries()) {
            await turns(index % 4)
            try {
              await step(library)
            } catch (error) {
              expect([told, 'not-found'], `${what} ${(error as Error).message}`).toContain(
                (error as { code: string }).code,
              )
            }
          }
          const expected = await stateOf(library)
          await library.close().catch(() => {})
          const again = await open(new CrashDisk(disk.files()))
          expect(await stateOf(again), what).toBe(expected)
          await again.close()
          tried += 1
        }
      }
      console.info(`scripts with operations refused: ${tried}`)
    },
    120_000,
  )
})
