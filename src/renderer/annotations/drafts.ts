/** Notes being written. They outlive the card they are written in: a changed story or a lost connection loses no word. */
import type { AnnotationColor } from '../../contract/annotation'

export interface Draft {
  note: string
  tags: string[]
  color: AnnotationColor
}

/** By the annotation's id, for the life of the window. */
export const drafts = new Map<string, Draft>()
