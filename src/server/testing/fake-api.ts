/** An Api of which a test defines the methods it needs; any other call fails the test. */
import { type Api, methods } from '../../contract/methods'

export function fakeApi(defined: Partial<Api>): Api {
  const missing = Object.keys(methods).map((name) => [
    name,
    async () => {
      throw new Error(`the test did not expect ${name}`)
    },
  ])
  return { ...Object.fromEntries(missing), ...defined }
}
