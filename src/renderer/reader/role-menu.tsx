/** Corrects how a block was read: this one at once, the same line of the outlet's other stories when a person says so. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { type Block, type BlockRole, blockRoles } from '../../contract/story'
import { useCall } from '../api/client'
import { keys } from '../api/keys'
import { errorText } from '../controls/error-text'
import { ChoiceMenu } from '../controls/menu'
import menu from '../controls/menu.module.css'
import { useI18n } from '../i18n/i18n'
import { notify } from '../shell/toasts'
import { useReading } from './reading'

export function RoleMenu() {
  const { t } = useI18n()
  const { story, correction, askCorrection } = useReading()
  const correct = useCorrection()
  const button = useRef<HTMLElement | null>(null)
  button.current = correction?.button ?? button.current
  const block = correction && story.blocks[correction.index]
  return (
    <Popover
      className={menu.popover}
      triggerRef={button}
      placement="bottom start"
      isOpen={block !== undefined}
      onOpenChange={(isOpen) => !isOpen && askCorrection(undefined)}
    >
      {correction && block && (
        <ChoiceMenu
          id="role"
          title={t.reader.readAs}
          values={blockRoles}
          names={t.reader.roles}
          chosen={block.role}
          onChoose={(role) => {
            askCorrection(undefined)
            void correct(correction.index, block, role)
          }}
        />
      )}
    </Popover>
  )
}

/** @returns a function that gives a block another role, tells what came of it and offers what can follow */
function useCorrection() {
  const { t } = useI18n()
  const call = useCall()
  const queries = useQueryClient()
  const { story } = useReading()

  /** Does one thing to the archive and reads the story anew: its text, and where highlights stand, may have moved. */
  const act = async (thing: () => Promise<void>) => {
    try {
      await thing()
      await queries.invalidateQueries({ queryKey: keys.story(story.id) })
    } catch (error) {
      notify({ title: t.reader.notCorrected, text: errorText(error), isError: true })
    }
  }

  const applyToAll = (block: Block, role: BlockRole, outlet: string) =>
    act(async () => {
      const { rule, stories } = await call('cleaning.addRule', { outlet, text: block.text, role })
      const undo = async () => {
        await call('cleaning.setActive', { id: rule.id, active: false })
      }
      notify({
        title: t.reader.appliedToAll(stories),
        actions: [{ name: t.app.undo, act: () => void act(undo) }],
      })
    })

  return (index: number, block: Block, role: BlockRole) =>
    act(async () => {
      const { alsoIn } = await call('stories.setBlockRole', { id: story.id, index, role })
      const undo = async () => {
        await call('stories.setBlockRole', { id: story.id, index, role: block.readAs ? block.role : null })
      }
      const { outlet } = story
      const canApply = alsoIn > 0 && outlet !== undefined
      notify({
        title: t.reader.corrected(t.reader.roles[role]),
        text: canApply ? t.reader.alsoIn(alsoIn, outlet) : undefined,
        actions: [
          ...(canApply ? [{ name: t.reader.applyToAll, act: () => void applyToAll(block, role, outlet) }] : []),
          { name: t.app.undo, act: () => void act(undo) },
        ],
      })
    })
}
