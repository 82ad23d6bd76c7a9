/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What runs in the page to measure it: sent there as text, so that it may use nothing from outside itself. */

export interface Measured {
  /** Letters typed in the search field whose words were asked for. */
  asked: number
  /** From a key to when its results had been painted, in milliseconds; not of keys that the next one overtook. */
  searches: number[]
  /** From a key to when the story's headline had been painted. */
  stories: number[]
}

declare global {
  interface Window {
    measured: Measured
  }
}

/** Watches keys, answers of searches, and the reader's headline. */
export function watch(): void {
  const measured: Measured = { asked: 0, searches: [], stories: [] }
  window.measured = measured
  const frame = () => new Promise(requestAnimationFrame)
  /** A message that is sent before a frame is painted arrives after it. */
  const painted = async () => {
    await frame()
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = resolve
      port2.postMessage(null)
    })
  }
  const isBusy = () => document.querySelector('[role="listbox"][aria-busy="true"]') !== null
  let keyAt = 0
  const keyOf = new Map<string, number>()
  addEventListener('keydown', () => (keyAt = performance.now()), true)
  addEventListener(
    'input',
    (event) => {
      const field = event.target as HTMLInputElement
      if (field.type === 'search' && (event as InputEvent).inputType === 'insertText') keyOf.set(field.value, keyAt)
    },
    true,
  )
  const { fetch } = window
  window.fetch = async (...request) => {
    const { query, offset } = String(request[0]).endsWith('stories.search')
      ? JSON.parse(String(request[1]?.body))
      : { query: '', offset: 0 }
    const pressedAt = offset === 0 ? keyOf.get(query) : undefined
    keyOf.delete(query)
    // What is asked later is asked because the archive changed.
    if (pressedAt === undefined || performance.now() - pressedAt > 500) return fetch(...request)
    measured.asked++
    const answer = await fetch(...request)
    const text = await answer.text()
    const note = async () => {
      await frame()
      while (isBusy()) await frame()
      await painted()
      if (document.querySelector<HTMLInputElement>('input[type="search"]')?.value === query) {
        measured.searches.push(performance.now() - pressedAt)
      }
    }
    void note()
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
