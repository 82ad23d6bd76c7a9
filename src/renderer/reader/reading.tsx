/** The open story as its reader has it before them: what is selected, which highlight is at hand, what is shown. */
import { createContext, type ReactNode, type RefObject, useContext, useMemo, useRef, useState } from 'react'
import type { Annotation, AnnotationColor } from '../../contract/annotation'
import type { Story } from '../../contract/story'
import { type TextSelection, useTextSelection } from './use-text-selection'

interface Reading {
  story: Story
  annotations: Annotation[]
  /** The element the body is drawn in. */
  bodyRoot: RefObject<HTMLDivElement | null>
  /** The passage selected in the body. */
  selection: TextSelection | null
  /** The highlight at hand. */
  selectedId: string | undefined
  select(id: string | undefined): void
  /** The highlight last asked to be brought into view; a new object each time. */
  jump: { id: string } | undefined
  jumpTo(id: string): void
  /** The highlight whose note is being written. */
  editedId: string | undefined
  edit(id: string | undefined): void
  /** The block whose role is being corrected, and the button that asked. */
  correction: Correction | undefined
  askCorrection(correction: Correction | undefined): void
  showsLeftOut: boolean
  showLeftOut(shows: boolean): void
  /** What is looked for in this story; undefined while nothing is. */
  finding: Finding | undefined
  find(finding: Finding | undefined): void
  lastColor: AnnotationColor
  chooseColor(color: AnnotationColor): void
}

export interface Finding {
  words: string
  /** Ranges [start, end) of `story.body`. */
  found: readonly [start: number, end: number][]
  /** The place among them that is at hand. */
  current: number
}

export interface Correction {
  /** The block's place in `story.blocks`. */
  index: number
  button: HTMLElement
}

const ReadingContext = createContext<Reading | null>(null)

interface Props {
  story: Story
  annotations: Annotation[]
  children: ReactNode
}

export function ReadingProvider({ story, annotations, children }: Props) {
  const bodyRoot = useRef<HTMLDivElement>(null)
  const selection = useTextSelection(bodyRoot)
  const [selectedId, select] = useState<string>()
  const [jump, setJump] = useState<{ id: string }>()
  const [editedId, edit] = useState<string>()
  const [correction, askCorrection] = useState<Correction>()
  const [showsLeftOut, showLeftOut] = useState(false)
  const [lastColor, chooseColor] = useState<AnnotationColor>('yellow')
  const [finding, find] = useState<Finding>()
  const inOrder = useMemo(() => byPlace(annotations), [annotations])
  const value = useMemo<Reading>(
    () => ({
      ...{ story, annotations: inOrder, bodyRoot, selection, selectedId, select, jump, editedId, edit },
      ...{ correction, askCorrection, showsLeftOut, showLeftOut, finding, find, lastColor, chooseColor },
      jumpTo: (id) => {
        select(id)
        setJump({ id })
      },
    }),
    [story, inOrder, selection, selectedId, jump, editedId, correction, showsLeftOut, finding, lastColor],
  )
  return <ReadingContext value={value}>{children}</ReadingContext>
}

export function useReading(): Reading {
  const value = useContext(ReadingContext)
  if (!value) throw new Error('useReading needs a ReadingProvider')
  return value
}

function byPlace(annotations: Annotation[]): Annotation[] {
  return [...annotations].sort((one, other) => one.selector[1].start - other.selector[1].start)
}
