/** `node --import`: resolves `electron` to the stand-in beside this file, and lets a spec's process ask questions. */
import { register } from 'node:module'

const standIn = new URL('./electron.js', import.meta.url).href
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)

if (process.send) {
  process.on('message', ({ id, source, argument }: { id: number; source: string; argument: unknown }) => {
    void evaluate(source, argument).then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    )
  })
  // The window keeps the process alive, not the spec.
  process.channel?.unref()
}

/** Runs a spec's function with the module, as Playwright's `ElectronApplication.evaluate` does. */
async function evaluate(source: string, argument: unknown): Promise<unknown> {
  const electron = await import(standIn)
  const run = new Function('electron', 'argument', `return (${source})(electron, argument)`)
  return run(electron, argument)
}
