/** Standard output for results, standard error for everything else; neither ever fails a command that did its work. */
import { styleText } from 'node:util'
import { printable } from './printable'

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

export interface Terminal {
  /** A line of results. Waits until it is taken, so that large outputs do not pile up. */
  print(line?: string): Promise<void>
  /** A JSON line of results. */
  printJson(value: unknown): Promise<void>
  /** Results as they are, without a line's end. */
  write(text: string): Promise<void>
  /** A line for the person at the terminal. */
  tell(message: string): void
  /** Replaces the last progress shown; only where someone is looking. */
  showProgress(text: string): void
  /** Text in a style, where standard output is a terminal that wants it (https://no-color.org). */
  style(style: Style, text: string): string
  /** Whether `style` does anything. */
  readonly styled: boolean
  /** Columns of standard output. */
  readonly columns: number
  /** Nobody reads the results any more (`kliping list | head`). */
  readonly closed: boolean
  /** Why results could not be written, other than for want of a reader. */
  readonly failure: Error | undefined
  /** Waits until everything is written. */
  flush(): Promise<void>
}

/** One closure over the state of both streams, so longer than most functions here; each method is a few lines. */
export function createTerminal(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): Terminal {
  let closed = false
  let failure: Error | undefined
  let progress = ''
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    closed = true
    if (error.code !== 'EPIPE') failure = error
  })
  stderr.on('error', () => {})
  const clearProgress = () => {
    if (progress) stderr.write('\r\u001b[K')
    progress = ''
  }
  const styled = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb'

  return {
    print(line = '') {
      return this.write(`${line}\n`)
    },
    printJson(value) {
      return this.write(`${JSON.stringify(value)}\n`)
    },
    async write(text) {
      if (closed) return
      clearProgress()
      if (stdout.write(text)) return
      await drained(stdout)
    },
    tell(message) {
      clearProgress()
      stderr.write(`${printable(message)}\n`)
    },
    showProgress(text) {
      if (!stderr.isTTY) return
      progress = printable(text).slice(0, (stderr.columns || 80) - 1)
      stderr.write(`\r\u001b[K${progress}`)
    },
    style(style, text) {
      return styled ? styleText(style, text, { validateStream: false }) : text
    },
    styled,
    columns: stdout.columns || 100,
    get closed() {
      return closed
    },
    get failure() {
      return failure
    },
    async flush() {
      clearProgress()
      for (const stream of [stdout, stderr]) {
        if (!stream.destroyed && stream.writable)
          await new Promise<void>((resolve) => stream.write('', () => resolve()))
      }
    },
  }
}

/** Settles when the stream takes more, or never will again. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done)
      resolve()
    }
    stream.on('drain', done).on('close', done)
  })
}
