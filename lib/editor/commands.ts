import { nudge, removeRecords, toggle } from '@/lib/layout/commands'
import { inputsOf, watermarkOf } from '@/lib/layout/document'
import { labelWithNames, nudgeLabel, removeLabel } from '@/lib/layout/label'
import { bringForward, bringToFront, sendBackward, sendToBack } from '@/lib/layout/order'
import type { Desk } from './desk-store'
import { bankFrom, numberOf } from './state/bank'
import type { EditorState, EditorStore } from './state/editor-store'

/** Names a command of a key or a button. `position` is a key from 1 to 9 in the bank that is shown. */
export type Command = EditorCommand | { do: 'preview'; position: number } | { do: 'bank'; by: 1 | -1 } | { do: 'take' }

export type EditorCommand = { do: 'nudge'; x: number; y: number } | { do: keyof typeof ACTIONS }

const ACTIONS = {
  remove: ({ edit, document, selection, labelHeld }) => {
    const [id] = selection
    edit(labelHeld && id ? removeLabel(document, id) : removeRecords(document, selection))
  },
  'bring-forward': ({ edit, document, selection }) => edit(bringForward(document, selection)),
  'send-backward': ({ edit, document, selection }) => edit(sendBackward(document, selection)),
  'bring-to-front': ({ edit, document, selection }) => edit(bringToFront(document, selection)),
  'send-to-back': ({ edit, document, selection }) => edit(sendToBack(document, selection)),
  hide: ({ edit, document, selection }) => edit(toggle(document, selection, 'hidden')),
  lock: ({ edit, document, selection }) => edit(toggle(document, selection, 'locked')),
  'label-names': ({ edit, document, selection }) => edit(labelWithNames(document, selection)),
  undo: ({ undo }) => undo(),
  redo: ({ redo }) => redo(),
  // The first time, only a held label is let go, or a group that is entered.
  deselect: ({ select, enter, selection, labelHeld, entered }) =>
    labelHeld || !entered ? select(labelHeld ? selection : []) : enter(null),
  'select-all': ({ select, document }) =>
    select([...inputsOf(document), watermarkOf(document) ?? []].flat().map(({ id }) => id)),
} satisfies Record<string, (editor: EditorState) => void>

const OF_DESK = ['nudge', 'preview', 'bank', 'take']

/** Tells what is run here from what the desk does with other code. */
export const isCommand = (command: Readonly<{ do: string }>): command is Command =>
  command.do in ACTIONS || OF_DESK.includes(command.do)

/**
 * Runs a command on the desk, or on the layout in its preview. Without a preview or a selection that it needs, nothing
 * happens.
 */
export function run(command: Command, desk: Desk): void {
  const { layouts, coming, previewId, bank } = desk.getState()
  if (command.do === 'take') {
    void desk.take()
  } else if (command.do === 'preview') {
    const wanted = numberOf(bank, command.position)
    const layout = layouts.find(({ number }) => number === wanted)
    if (layout && coming === 0) desk.preview(layout.id)
  } else if (command.do === 'bank') {
    desk.setState({ bank: bankFrom(bank, command.by, layouts) })
  } else if (previewId) {
    runIn(command, desk.editor(previewId))
  }
}

/** Runs a command on one editor, for buttons that have it at hand. */
export function runIn(command: EditorCommand, editor: EditorStore): void {
  const state = editor.getState()
  if (command.do !== 'nudge') {
    ACTIONS[command.do](state)
    return
  }
  const { document, selection, labelHeld, frame, step, edit } = state
  const [id] = selection
  edit(labelHeld && id ? nudgeLabel(document, id, command) : nudge(document, selection, command, frame, step))
}
