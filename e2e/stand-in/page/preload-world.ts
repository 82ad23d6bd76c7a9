/**
 * The world a sandboxed preload lives in: a `require` that gives little, and a bridge that copies whatever passes it.
 * This function is sent to the page as text, so everything it needs stands inside it.
 */

/** What the main process tells a page. */
export type Told =
  | { kind: 'message'; channel: string; args: unknown[] }
  | { kind: 'drop'; files: { name: string; path: string; text: string }[] }

type Door = (kind: 'invoke' | 'listen' | 'error', channel?: string, args?: unknown[]) => Promise<unknown>
type Preload = (require: (name: string) => unknown, module: { exports: object }, exports: object) => void

export function preloadWorld(door: Door, preload: Preload): void {
  type Listener = (event: object, ...args: unknown[]) => void
  const listeners = new Map<string, Set<Listener>>()
  const paths = new WeakMap<File, string>()

  /** The structured clone that messages go through; DOM objects are refused, as Electron refuses them. */
  const cloned = (args: unknown[]): unknown[] => {
    for (const value of args)
      if (value instanceof Blob || value instanceof Node) throw new Error('An object could not be cloned.')
    const copy = structuredClone(args)
    const check = (value: unknown): void => {
      if (value instanceof Map || value instanceof Set) throw new Error('The stand-in carries no Map or Set')
      if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) check(part)
    }
    check(copy)
    return copy
  }

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return door('invoke', channel, cloned(args)).catch((error: Error) => {
        // Playwright puts its own name before the message.
        throw new Error(error.message.replace(/^.*?(?=Error invoking remote method)/s, ''))
      })
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    },
    off(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener)
    },
  }

  const webUtils = {
    getPathForFile(file: unknown): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expects a File')
      return paths.get(file) ?? ''
    },
  }

  /** What the bridge lets through, by the table in Electron's contextBridge documentation. */
  const bridged = (value: unknown, depth = 0): unknown => {
    if (depth > 1000) throw new Error('Electron contextBridge recursion depth exceeded')
    const deeper = (part: unknown) => bridged(part, depth + 1)
    if (typeof value === 'symbol') throw new Error('A symbol cannot cross the bridge')
    if (typeof value === 'function') {
      return (...args: unknown[]) => {
        try {
          return bridged(value(...args.map((argument) => bridged(argument))))
        } catch (error) {
          throw new Error(error instanceof Error ? error.message : String(error))
        }
      }
    }
    if (typeof value !== 'object' || value === null) return value
    if (value instanceof Promise) {
      return value.then(deeper, (error) => Promise.reject(new Error(error instanceof Error ? error.message : error)))
    }
    if (Array.isArray(value)) return value.map(deeper)
    if (value instanceof Error) return new Error(value.message)
    if (value instanceof Blob || value instanceof Element) return value
    if (value instanceof Date || value instanceof Map || value instanceof Set || ArrayBuffer.isView(value)) {
      return structuredClone(value)
    }
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, deeper(part)])))
  }

  const contextBridge = {
    exposeInMainWorld(key: string, api: unknown) {
      if (key in window) throw new Error('Cannot bind an API on top of an existing property on the window object')
      Object.defineProperty(window, key, { value: bridged(api), enumerable: true })
    },
  }

  const drop = (files: { name: string; path: string; text: string }[]) => {
    const transfer = new DataTransfer()
    for (const { name, text } of files) transfer.items.add(new File([text], name))
    // A DataTransfer gives the same File every time it is asked.
    const dropped = [...transfer.files]
    for (const [index, file] of dropped.entries()) paths.set(file, files[index]?.path ?? '')
    const place = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
    for (const type of ['dragenter', 'dragover', 'drop']) {
      place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
    }
  }

  const listen = async () => {
    for (;;) {
      for (const told of (await door('listen')) as Told[]) {
        if (told.kind === 'drop') drop(told.files)
        else for (const listener of listeners.get(told.channel) ?? []) listener({}, ...told.args)
      }
    }
  }

  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils }
    throw new Error(`module not found: ${name}`)
  }
  try {
    const module = { exports: {} }
    preload(require, module, module.exports)
  } catch (error) {
    void door('error', String(error))
  }
  void listen().catch(() => {})
}
