/** Story ids as people type them: like Git's, cut short as long as only one story fits. */
import type { Api } from '../contract/methods'
import { ExitError, exitCodes } from './exit-error'
import { call } from './with-archive'

/** What is shown where an id has to be short. */
export const shortIdLength = 8
const page = 1000

/** @throws ExitError 1 when no story fits, or several do */
export async function findStoryId(api: Api, given: string): Promise<string> {
  const fitting = await idsThatBegin(api, given)
  const [only] = fitting
  if (only && fitting.length === 1) return only
  throw new ExitError(
    exitCodes.failed,
    only
      ? `${fitting.length} stories have ids that begin with ${given}: ${fitting.slice(0, 5).join(', ')}. Give more of it.`
      : `There is no story with the id ${given}. \`kliping list\` shows them all.`,
  )
}

/** The id itself alone, if there is one. */
async function idsThatBegin(api: Api, given: string): Promise<string[]> {
  if (given === '') return []
  const fitting: string[] = []
  for (let offset = 0; ; offset += page) {
    const { stories, total } = await call(api, 'stories.list', { offset, limit: page })
    for (const { id } of stories) {
      if (id === given) return [id]
      if (id.startsWith(given)) fitting.push(id)
    }
    if (offset + page >= total) return fitting
  }
}
