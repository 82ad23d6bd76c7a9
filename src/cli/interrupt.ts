/** Ctrl-C: asked once, a command ends in order; asked twice, at once. */
import { exitCodes } from './exit-error'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** @returns a function that gives the signals back */
export function onInterrupt(handler: () => void): () => void {
  let asked = false
  const listener = () => {
    if (asked) process.exit(exitCodes.interrupted)
    asked = true
    handler()
  }
  for (const signal of signals) process.on(signal, listener)
  return () => {
    for (const signal of signals) process.off(signal, listener)
  }
}
