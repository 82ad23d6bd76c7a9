import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collectMessages } from './collect-messages'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kliping-messages-'))
  for (const layer of ['contract', 'core', 'node', 'server', 'main']) mkdirSync(join(folder, layer))
  const error =
    'export class KlipingError extends Error { constructor(readonly code: string, message: string) { super(message) } }'
  writeFileSync(join(folder, 'contract/errors.ts'), error)
})
afterEach(() => rmSync(folder, { recursive: true }))

function collect(source: string) {
  writeFileSync(join(folder, 'core/a.ts'), `import { KlipingError } from '../contract/errors'\n${source}`)
  const { messages, unmet } = collectMessages(folder)
  return { messages: [...messages.keys()].toSorted(), unmet: unmet.map(({ text }) => text) }
}

it('makes a hole of what is only known later', () => {
  const { messages } = collect(
    `export const gone = (id: string) => new KlipingError('x', \`There is no story \${id}.\`)`,
  )
  expect(messages).toEqual(['There is no story {0}.'])
})

it('takes both sides of a choice, and what a constant says', () => {
  const { messages } = collect(`
    const again = 'Save it again.'
    export const bad = (n: number) => new KlipingError('x', \`This has \${n === 1 ? 'a page' : \`\${n} pages\`}. \${again}\`)`)
  expect(messages).toEqual(['This has a page. Save it again.', 'This has {0} pages. Save it again.'])
})

it('follows a helper, its callers and a table', () => {
  const { messages } = collect(`
    const kinds = [{ name: 'old book' }, { name: 'new book' }, { name: 'lost book' }]
    const refuse = (what: string) => new KlipingError('x', \`This is a \${what}.\`)
    for (const kind of kinds) refuse(kind.name)`)
  expect(messages).toEqual(['This is a [0].', 'lost book', 'new book', 'old book'])
})

it('takes the pair of a table apart', () => {
  const { messages } = collect(`
    const known: Record<string, [string, string]> = { A: ['disk-full', 'The disk is full.'], B: ['gone', 'The disk is gone.'] }
    export function told(code: string) {
      const [kind, why] = known[code] ?? ['io', 'The disk does not answer.']
      return new KlipingError(kind, why)
    }`)
  expect(messages).toEqual(['The disk does not answer.', 'The disk is full.', 'The disk is gone.'])
})

it('takes the words of an error for what they may be: a message of ours', () => {
  const { messages } = collect(`
    export function broken(error: Error) { return new KlipingError('x', \`This is broken (\${error.message}).\`) }`)
  expect(messages).toEqual(['This is broken ([0]).'])
})

it('finds warnings and notices, however they are given', () => {
  const { messages } = collect(`
    const told = (cut: boolean) => (cut ? ['It is cut off.'] : [])
    export function read(cut: boolean) {
      const warnings = ['It is old.', ...told(cut)]
      warnings.push('It is torn.')
      return { warnings, reason: 'the headline' }
    }
    export const store = { notices: ['It is read only.'] }`)
  expect(messages).toEqual(['It is cut off.', 'It is old.', 'It is read only.', 'It is torn.', 'the headline'])
})

it('finds what is told by a function that asks for itself', () => {
  const { messages } = collect(`
    function why(depth: number): string { return depth > 0 ? why(depth - 1) : 'It is too deep.' }
    export const deep = () => new KlipingError('x', why(3))`)
  expect(messages).toEqual(['It is too deep.'])
})

it('tells a sentence that it did not come by', () => {
  const { unmet } = collect('export const lost = { text: "Nobody knows where this is said." }')
  expect(unmet).toEqual(['Nobody knows where this is said.'])
})
