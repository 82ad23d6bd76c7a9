/** The one door into an Api for everything that comes from a page, a socket or a script. */
import { z } from 'zod'
import { type ErrorInfo, KlipingError, toErrorInfo } from './errors'
import { type Api, type MethodName, methods } from './methods'

export type Result<T = unknown> = { ok: true; value: T } | { ok: false; error: ErrorInfo }

/** Looks the method up (own keys only), parses the input, calls, and answers; it never throws. */
export async function dispatch(api: Api, name: unknown, input: unknown): Promise<Result> {
  try {
    if (typeof name !== 'string' || !Object.hasOwn(methods, name)) {
      throw new KlipingError('unknown-method', `There is no method called ${JSON.stringify(name)}.`)
    }
    const method = name as MethodName
    const parsed = methods[method].input.safeParse(input ?? {})
    if (!parsed.success) {
      throw new KlipingError('bad-request', `${method}: ${z.prettifyError(parsed.error)}`)
    }
    const call = api[method] as (request: unknown) => Promise<unknown>
    return { ok: true, value: await call(parsed.data) }
  } catch (error) {
    return { ok: false, error: toErrorInfo(error) }
  }
}
