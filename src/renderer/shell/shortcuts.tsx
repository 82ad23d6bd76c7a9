/** Every keyboard shortcut: one table for what acts on keys and for the sheet that shows them. */
import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useLink } from '../api/client'
import type { Messages } from '../i18n/en'

export type ShortcutName = keyof Messages['shortcuts']['names']
type Group = keyof Messages['shortcuts']['groups']

interface Shortcut {
  name: ShortcutName
  group: Group
  /** `KeyboardEvent.key` values that act; none when the place itself handles it and the sheet only tells. */
  keys: readonly string[]
  /** As drawn in the sheet; a key of `Messages.keys` is translated. None: reached by the palette and the settings alone. */
  shown: readonly string[]
  /** With Ctrl, or Command on a Mac: then it acts in fields, too. */
  isCommand?: true
}

export const shortcuts: readonly Shortcut[] = [
  { name: 'search', group: 'library', keys: ['/'], shown: ['/'] },
  { name: 'next', group: 'library', keys: ['j'], shown: ['J', 'or', '↓'] },
  { name: 'previous', group: 'library', keys: ['k'], shown: ['K', 'or', '↑'] },
  { name: 'open', group: 'library', keys: [], shown: ['enter'] },
  { name: 'choose', group: 'library', keys: ['x'], shown: ['X'] },
  { name: 'chooseMore', group: 'library', keys: [], shown: ['shift', '↓', 'or', '↑'] },
  { name: 'chooseAll', group: 'library', keys: [], shown: ['ctrl', 'A'] },
  { name: 'trash', group: 'library', keys: [], shown: ['delete', 'or', 'backspace'] },
  { name: 'months', group: 'library', keys: [], shown: ['enter'] },
  { name: 'filters', group: 'library', keys: ['f'], shown: ['F'] },
  { name: 'nextHit', group: 'reader', keys: ['.'], shown: ['.'] },
  { name: 'previousHit', group: 'reader', keys: [','], shown: [','] },
  { name: 'sentence', group: 'reader', keys: ['s'], shown: ['S'] },
  { name: 'sentenceBack', group: 'reader', keys: ['S'], shown: ['shift', 'S'] },
  { name: 'widen', group: 'reader', keys: [], shown: ['shift', '→', 'or', '↓'] },
  { name: 'highlight', group: 'reader', keys: ['h'], shown: ['H'] },
  { name: 'note', group: 'reader', keys: ['n'], shown: ['N'] },
  { name: 'nextHighlight', group: 'reader', keys: [']'], shown: [']'] },
  { name: 'previousHighlight', group: 'reader', keys: ['['], shown: ['['] },
  { name: 'find', group: 'reader', keys: ['f'], shown: ['ctrl', 'F'], isCommand: true },
  { name: 'original', group: 'reader', keys: ['o'], shown: ['O'] },
  { name: 'cite', group: 'reader', keys: ['c'], shown: ['C'] },
  { name: 'print', group: 'reader', keys: ['p'], shown: ['P'] },
  { name: 'leftOut', group: 'reader', keys: ['b'], shown: ['B'] },
  { name: 'tags', group: 'reader', keys: ['t'], shown: ['T'] },
  { name: 'palette', group: 'anywhere', keys: ['k'], shown: ['ctrl', 'K'], isCommand: true },
  { name: 'import', group: 'anywhere', keys: ['i'], shown: ['I'] },
  { name: 'export', group: 'anywhere', keys: ['e'], shown: ['E'] },
  { name: 'settings', group: 'anywhere', keys: [','], shown: ['ctrl', ','], isCommand: true },
  { name: 'theme', group: 'anywhere', keys: ['d'], shown: ['D'] },
  { name: 'back', group: 'anywhere', keys: ['Escape'], shown: ['escape'] },
  { name: 'help', group: 'anywhere', keys: ['?'], shown: ['?'] },
  { name: 'learnt', group: 'anywhere', keys: [], shown: [] },
  { name: 'watch', group: 'anywhere', keys: [], shown: [] },
]

type Handlers = Map<ShortcutName, () => void>
const HandlersContext = createContext<Handlers | null>(null)

export function ShortcutsProvider({ children }: { children: ReactNode }) {
  const handlers = useMemo<Handlers>(() => new Map(), [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      const shortcut = shortcuts.find((one) => one.keys.includes(event.key) && (one.isCommand ?? false) === isCommand)
      const act = shortcut && (isCommand || isForUs(event)) ? handlers.get(shortcut.name) : undefined
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [handlers])
  const link = useLink()
  useEffect(
    () => link.subscribe((event) => event.type === 'menu.chosen' && handlers.get(event.item)?.()),
    [link, handlers],
  )
  return <HandlersContext value={handlers}>{children}</HandlersContext>
}

/** @returns what a shortcut does now; undefined when nothing on the screen answers to it */
export function useActingShortcuts(): (name: ShortcutName) => (() => void) | undefined {
  const handlers = useContext(HandlersContext)
  return (name) => handlers?.get(name)
}

/** Acts on a shortcut while the component is there; undefined: does nothing now. */
export function useShortcut(name: ShortcutName, act: (() => void) | undefined): void {
  const handlers = useContext(HandlersContext)
  const latest = useRef(act)
  const acts = act !== undefined
  useLayoutEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!acts) return
    const call = () => latest.current?.()
    handlers?.set(name, call)
    return () => {
      if (handlers?.get(name) === call) handlers.delete(name)
    }
  }, [handlers, name, acts])
}

/** Keys typed into a field, an open menu or a dialog are theirs; lists of choices keep their letters for jumping. */
function isForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target instanceof Element ? event.target : null
  if (!target) return true
  if (target.closest('input, textarea, [contenteditable], [role="dialog"], [role="menu"]')) return false
  return !(target.closest('[data-own-letters]') && /^\p{L}$/u.test(event.key))
}
