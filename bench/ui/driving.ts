/** What a person does in the window, one after the other, with what was measured meanwhile. */
import type { Page } from 'playwright/test'
import { createRandom, wordOf, zipfRank } from '../search/corpus'
import { heavyStories } from './heavy-stories'
import type { Measured } from './in-page'
import { type LongTask, traceTasks } from './task-trace'

/** Between two keys, in milliseconds: some eight letters a second. */
const keyPauseMs = 120
/** Between two stories that are opened. */
const storyPauseMs = 50
/** A window that takes longer for a story does not answer. */
const longestWaitMs = 30_000

export interface Typed {
  asked: number
  searches: number[]
}

export interface HeavyStory {
  name: string
  openedMs: number
  longTasks: LongTask[]
}

export function measured(page: Page): Promise<Measured> {
  return page.evaluate(() => window.measured)
}

/** Types words of the corpus's own languages letter by letter, until there are so many queries or until it is told to end. */
export async function typeQueries(page: Page, queries: number, isOver = () => false): Promise<Typed> {
  const before = await measured(page)
  const random = createRandom(7)
  const field = page.getByRole('searchbox', { name: 'Search the archive' })
  for (let query = 0; query < queries && !isOver(); query++) {
    const language = query % 2 ? 'en' : 'id'
    const words = Array.from({ length: 1 + (query % 3) }, () => wordOf(zipfRank(random), language)).join(' ')
    await field.fill('')
    await field.pressSequentially(words.slice(0, 24), { delay: keyPauseMs })
    await page.waitForTimeout(400)
  }
  await field.fill('')
  await page.waitForTimeout(1000)
  const after = await measured(page)
  return { asked: after.asked - before.asked, searches: after.searches.slice(before.searches.length) }
}

/** Opens one story after the other with J. */
export async function openStories(page: Page, count: number) {
  const session = await page.context().newCDPSession(page)
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage')
    return (await session.send('Runtime.getHeapUsage')).usedSize
  }
  await page.getByRole('listbox', { name: 'Stories' }).focus()
  await page.keyboard.press('Home')
  await page.getByRole('article').waitFor()
  let heapAfterFifty = 0
  for (let opened = 0; opened < count; opened++) {
    await openWith(page, 'j')
    if (opened === 50) heapAfterFifty = await heap()
    await page.waitForTimeout(storyPauseMs)
  }
  const { stories } = await measured(page)
  return { stories: stories.slice(-count), heapAfterFifty, heapAtEnd: await heap(), storiesOpened: count }
}

/** Opens the stories that are more than any should be, and scrolls through what is drawn of them. */
export async function openHeavyStories(page: Page): Promise<HeavyStory[]> {
  const field = page.getByRole('searchbox', { name: 'Search the archive' })
  const found: HeavyStory[] = []
  for (const [name, word] of Object.entries(heavyStories)) {
    await field.fill(word)
    await page.getByRole('listbox', { name: 'Stories' }).getByText(word).first().waitFor()
    await field.press('Enter')
    const endTrace = await traceTasks(page)
    const openedMs = await openWith(page, 'j')
    await page.waitForTimeout(2000)
    await page.getByRole('region', { name: 'Reader' }).evaluate(async (reader) => {
      for (let step = 0; step < 60; step++) {
        reader.scrollTop += 600
        await new Promise(requestAnimationFrame)
      }
    })
    await page.waitForTimeout(1000)
    found.push({ name, openedMs, longTasks: await endTrace() })
  }
  await field.fill('')
  return found
}

/** @returns how long it took */
async function openWith(page: Page, key: string): Promise<number> {
  const before = (await measured(page)).stories.length
  await page.keyboard.press(key)
  await page
    .waitForFunction((count) => window.measured.stories.length > count, before, { timeout: longestWaitMs })
    .catch(() => {
      throw new Error(`No story was drawn ${longestWaitMs / 1000} s after "${key}" was pressed.`)
    })
  return (await measured(page)).stories.at(-1) ?? Number.NaN
}

/** Imports a file through the window while words are typed. */
export async function importMeanwhile(page: Page, path: string, stories: number) {
  const endTrace = await traceTasks(page)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Files…' }).click()
  await (await chooser).setFiles([path])
  const startedAt = performance.now()
  let finishedAt: number | undefined
  const finished = page
    .getByRole('contentinfo')
    .getByRole('status')
    .filter({ hasText: 'Import finished' })
    .waitFor({ timeout: 600_000 })
    .then(() => {
      finishedAt = performance.now()
    })
  const typed = await typeQueries(page, Number.POSITIVE_INFINITY, () => finishedAt !== undefined)
  await finished
  return { stories, ms: (finishedAt ?? Number.NaN) - startedAt, longTasks: await endTrace(), typed }
}
