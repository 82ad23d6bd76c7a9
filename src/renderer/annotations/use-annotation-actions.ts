/** What can be done to the open story's highlights; every failure is told, every removal can be undone. */
import { useQueryClient } from '@tanstack/react-query'
import type { Annotation, AnnotationColor } from '../../contract/annotation'
import type { MethodInput, MethodOutput } from '../../contract/methods'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { errorText } from '../controls/error-text'
import { useI18n } from '../i18n/i18n'
import { useReading } from '../reader/reading'
import { selectedRange } from '../reader/text-position'
import { notify } from '../shell/toasts'
import { quoteOf } from './quote'

export function useAnnotationActions() {
  const { t } = useI18n()
  const call = useCall()
  const { select } = useReading()
  const show = useShownAnnotations()
  const tell = (error: unknown) => notify({ title: t.annotations.notSaved, text: errorText(error), isError: true })

  /** @returns whether it was saved */
  const update = async (change: MethodInput<'annotations.update'>): Promise<boolean> => {
    try {
      const changed = await call('annotations.update', change)
      show((before) => before.map((one) => (one.id === changed.id ? changed : one)))
      return true
    } catch (error) {
      tell(error)
      return false
    }
  }

  const restore = async (annotation: Annotation) => {
    try {
      const back = await call('annotations.restore', { annotation })
      show((before) => withOne(before, back))
      select(back.id)
    } catch (error) {
      tell(error)
    }
  }

  const remove = async (annotation: Annotation) => {
    try {
      const removed = await call('annotations.remove', { id: annotation.id })
      show((before) => before.filter((one) => one.id !== annotation.id))
      notify({ title: t.annotations.removed, actions: [{ name: t.app.undo, act: () => void restore(removed) }] })
    } catch (error) {
      tell(error)
    }
  }
  return { update, remove, tell }
}

/** @returns a function that highlights what is selected in the text */
export function useHighlight() {
  const { t } = useI18n()
  const call = useCall()
  const { story, bodyRoot, select, edit, chooseColor, lastColor } = useReading()
  const { tell } = useAnnotationActions()
  const show = useShownAnnotations()
  // Asked at the moment of the key: the drawn selection may be a frame behind.
  const selected = () => (bodyRoot.current ? selectedRange(bodyRoot.current, document.getSelection()) : null)

  return async ({ color = lastColor, withNote = false }: { color?: AnnotationColor; withNote?: boolean } = {}) => {
    const range = selected()
    const passage = range && quoteOf(story.body, range.start, range.end)
    if (!passage) return notify({ title: t.annotations.selectFirst, text: t.annotations.selectFirstHint })
    chooseColor(color)
    try {
      const made = await call('annotations.create', { storyId: story.id, ...passage, color })
      show((before) => withOne(before, made))
      const now = selected()
      if (now?.start === range.start && now.end === range.end) document.getSelection()?.removeAllRanges()
      select(made.id)
      if (withNote) edit(made.id)
    } catch (error) {
      tell(error)
    }
  }
}

/** @returns a function that changes the annotations on screen, ahead of the archive's own word */
function useShownAnnotations() {
  const queries = useQueryClient()
  const { story } = useReading()
  return (change: (before: Annotation[]) => Annotation[]) =>
    queries.setQueryData<MethodOutput<'stories.get'>>(
      keys.story(story.id),
      (before) => before && { ...before, annotations: change(before.annotations) },
    )
}

const withOne = (before: Annotation[], one: Annotation) => [...before.filter(({ id }) => id !== one.id), one]
