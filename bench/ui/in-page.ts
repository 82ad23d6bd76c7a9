/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What runs in the page to measure it: sent there as text, so that it may use nothing from outside itself. */

export interface Measured {
  /** From a key to the frame in which its results were painted, in milliseconds. */
  searches: number[]
  /** From a key to the frame in which the story's headline stood there. */
  stories: number[]
  /** Tasks of more than 50 ms on the page's thread. */
  longTasks: { startedAt: number; ms: number }[]
}

declare global {
  interface Window {
    measured: Measured
  }
}

/** Watches keys, answers of searches, the reader's headline, and long tasks. */
export function watch(): void {
  const measured: Measured = { searches: [], stories: [], longTasks: [] }
  window.measured = measured
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      measured.longTasks.push({ startedAt: startTime, ms: duration })
    }
  }).observe({ type: 'longtask', buffered: true })

  const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  let keyAt = 0
  const keyOf = new Map<string, number>()
  addEventListener(
    'keydown',
    () => {
      keyAt = performance.now()
    },
    true,
  )
  addEventListener(
    'input',
    (event) => {
      const field = event.target as HTMLInputElement
      if (field.type === 'search') keyOf.set(field.value, keyAt)
    },
    true,
  )
  const { fetch } = window
  window.fetch = async (...request) => {
    const answer = await fetch(...request)
    if (!String(request[0]).endsWith('stories.search')) return answer
    const { query, offset } = JSON.parse(String(request[1]?.body))
    const pressedAt = keyOf.get(query)
    if (pressedAt === undefined || offset !== 0) return answer
    const text = await answer.text()
    void painted().then(() => {
      measured.searches.push(performance.now() - pressedAt)
      keyOf.delete(query)
    })
    return new Response(text, answer)
  }

  let headline = ''
  new MutationObserver(() => {
    const now = document.querySelector('article h2')?.textContent ?? ''
    if (now === headline) return
    headline = now
    const pressedAt = keyAt
    void painted().then(() => measured.stories.push(performance.now() - pressedAt))
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** Scrolls the list down in large steps, a step a frame. @returns frames, and those with a row on screen that was not filled */
export async function scrollFast(steps: number): Promise<{ frames: number; withBlank: number; slow: number }> {
  const list = document.querySelector('[role="listbox"][aria-multiselectable]') as HTMLElement
  const result = { frames: 0, withBlank: 0, slow: 0 }
  let last = performance.now()
  for (let step = 0; step < steps; step++) {
    list.scrollTop += 900
    await new Promise(requestAnimationFrame)
    const now = performance.now()
    result.frames++
    if (now - last > 34) result.slow++
    last = now
    const { top, bottom } = list.getBoundingClientRect()
    const onScreen = [...list.querySelectorAll('[role="option"]')].filter((row) => {
      const box = row.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    })
    const covered = onScreen.reduce((sum, row) => sum + row.getBoundingClientRect().height, 0)
    if (covered < (bottom - top) * 0.9 || onScreen.some((row) => row.textContent === '')) result.withBlank++
  }
  return result
}
