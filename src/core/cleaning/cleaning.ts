/** Corrections and rules as the window and the command line see them. */
import type { CleaningRule } from '../../contract/cleaning'
import { KlipingError } from '../../contract/errors'
import type { Api } from '../../contract/methods'
import type { Library } from '../library/library'
import type { Ports } from '../ports'
import { lineKey } from './line-key'
import { LineCounts } from './repeated-lines'

/** Told after each change of how stories are read, before it is answered. */
type Reread = (storyIds: readonly string[]) => Promise<void>

/** Enough to know an outlet's habits by, and little enough to read in a moment. */
const storiesLearntFrom = 500
/** Who searches meanwhile gets a turn in between. */
const storiesReadAtOnce = 10

type CleaningMethods =
  | 'stories.setBlockRole'
  | 'cleaning.rules'
  | 'cleaning.addRule'
  | 'cleaning.setActive'
  | 'cleaning.learn'

export function createCleaning(
  library: Library,
  { clock, ids }: Pick<Ports, 'clock' | 'ids'>,
  reread: Reread,
): Pick<Api, CleaningMethods> {
  const save = async (rule: CleaningRule) => {
    const stories = await storiesWithLine(library, rule.outlet, rule.text)
    await library.putRule(rule, stories)
    await reread(stories)
    return { rule, stories: stories.length }
  }
  const learnOutlet = async (outlet: string): Promise<CleaningRule[]> => {
    const known = new Set([...library.rules(outlet)].map(({ text }) => lineKey(text)))
    const ofOutlet = storiesOf(library, outlet).slice(-storiesLearntFrom)
    const lines = new LineCounts()
    for (let from = 0; from < ofOutlet.length; from += storiesReadAtOnce) {
      const some = await library.stories(ofOutlet.slice(from, from + storiesReadAtOnce))
      for (const { blocks } of some) lines.add(blocks)
    }
    const learnt: CleaningRule[] = []
    for (const { text, stories } of lines.repeated()) {
      if (known.has(lineKey(text))) continue
      const evidence = { stories, of: ofOutlet.length }
      const rule: CleaningRule = {
        id: ids(),
        outlet,
        text,
        role: 'boilerplate',
        origin: 'learnt',
        evidence,
        active: true,
        changedAt: clock.now(),
      }
      await save(rule)
      learnt.push(rule)
    }
    return learnt
  }

  return {
    async 'stories.setBlockRole'({ id, index, role }) {
      const block = (await library.story(id)).blocks[index]
      if (!block) throw new KlipingError('not-found', `The story has no block number ${index}.`)
      await library.correct(id, index, role ?? undefined)
      await reread([id])
      const story = await library.story(id)
      const others = story.outlet ? await storiesWithLine(library, story.outlet, block.text) : []
      return { story, alsoIn: others.filter((other) => other !== id).length }
    },
    async 'cleaning.rules'({ outlet }) {
      return [...library.rules(outlet)]
    },
    async 'cleaning.addRule'({ outlet, text, role }) {
      if (!lineKey(text)) {
        throw new KlipingError(
          'bad-request',
          'A rule is about a line that comes again: at most 400 characters, with letters in it.',
        )
      }
      const same = [...library.rules(outlet)].find(
        (rule) => rule.origin === 'hand' && lineKey(rule.text) === lineKey(text),
      )
      return save({ id: same?.id ?? ids(), outlet, text, role, origin: 'hand', active: true, changedAt: clock.now() })
    },
    async 'cleaning.setActive'({ id, active }) {
      const rule = [...library.rules()].find((candidate) => candidate.id === id)
      if (!rule) throw new KlipingError('not-found', `There is no rule with the id ${id}.`)
      return save({ ...rule, active })
    },
    async 'cleaning.learn'({ outlet }) {
      const named = () => [...library.select('outlet')].flatMap((entry) => entry.outlet ?? [])
      const outlets = outlet ? [outlet] : new Set(named())
      const learnt: CleaningRule[] = []
      for (const name of outlets) learnt.push(...(await learnOutlet(name)))
      return { learnt }
    },
  }
}

function storiesOf(library: Library, outlet: string): string[] {
  const found: string[] = []
  for (const { ids, columns } of library.columns('outlet')) {
    for (let place = 0; place < ids.length; place++) {
      if (columns.outlet(place) === outlet) found.push(ids[place] as string)
    }
  }
  return found
}

/** The stories of an outlet in which the line stands, whatever its role. */
export async function storiesWithLine(library: Library, outlet: string, text: string): Promise<string[]> {
  const key = lineKey(text)
  const found: string[] = []
  const ofOutlet = key ? storiesOf(library, outlet) : []
  for (let from = 0; from < ofOutlet.length; from += storiesReadAtOnce) {
    for (const { id, blocks } of await library.stories(ofOutlet.slice(from, from + storiesReadAtOnce))) {
      if (blocks.some((block) => lineKey(block.text) === key)) found.push(id)
    }
  }
  return found
}
