import { hasRect, inputOf, type LayoutDocument } from '@/lib/layout/document'
import type { ClipboardAct } from '../clipboard/act'
import { HARMLESS, type Shortcut } from '../shortcut'
import type { EditorState } from '../state/editor-store'

export type DeskCommand = Shortcut['command']

/** What decides whether a command can do anything now; `editor` is null in a show without layouts. */
export type Now = Readonly<{
  canEdit: boolean
  editor: Pick<EditorState, 'document' | 'selection' | 'past' | 'future'> | null
  /** Tells whether a digit key previews a layout. */
  hasLayout: (position: number) => boolean
}>

type Need = 'anything' | 'one' | 'input' | 'free' | 'two' | 'several' | 'some'

/** Says what each command needs. Those that are not named need a layout in preview. */
const NEEDS: Readonly<Record<string, Need>> = {
  help: 'anything',
  palette: 'anything',
  bank: 'anything',
  plates: 'anything',
  'safe-areas': 'anything',
  grid: 'anything',
  rulers: 'anything',
  remove: 'free',
  nudge: 'free',
  place: 'free',
  duplicate: 'input',
  'bring-forward': 'input',
  'send-backward': 'input',
  'bring-to-front': 'input',
  'send-to-back': 'input',
  hide: 'input',
  lock: 'input',
  group: 'several',
  ungroup: 'input',
  deselect: 'one',
  'select-all': 'some',
  walk: 'some',
  arrange: 'some',
  'label-names': 'some',
}

/** Whatever reaches the audience is asked for by its own key or button. */
const AIR: Readonly<Record<string, string>> = { take: 'Enter takes', 'take-back': 'B takes back' }

const OF_CLIPBOARD: Readonly<Record<ClipboardAct, Need | undefined>> = {
  copy: 'input',
  cut: 'input',
  paste: undefined,
  'paste-rects': 'input',
  'paste-looks': 'input',
}

/** Says in a short sentence why a command would do nothing now; null where it does something. */
export function whyNot(command: DeskCommand, { canEdit, editor, hasLayout }: Now): string | null {
  const air = AIR[command.do]
  if (air) return `${air}, on the desk and not from here`
  const isCopy = command.do === 'clipboard' && command.act === 'copy'
  if (!canEdit && !isCopy && !HARMLESS.has(command.do)) return 'You can only view this show'
  if (command.do === 'preview') return hasLayout(command.position) ? null : `No layout has the key ${command.position}`
  const need = needOf(command)
  if (need === 'anything') return null
  if (!editor) return 'There is no layout in preview'
  if (command.do === 'undo') return editor.past.length > 0 ? null : 'Nothing to undo'
  if (command.do === 'redo') return editor.future.length > 0 ? null : 'Nothing to redo'
  return need ? unmet(need, editor.document, editor.selection) : null
}

function needOf(command: DeskCommand): Need | undefined {
  if (command.do === 'clipboard') return OF_CLIPBOARD[command.act]
  return command.do === 'place' && command.placing.to === 'swap' ? 'two' : NEEDS[command.do]
}

function unmet(need: Need, document: LayoutDocument, selection: readonly string[]): string | null {
  const inputs = selection.flatMap((id) => inputOf(document, id) ?? [])
  if (need === 'some') return Object.values(document.records).some(hasRect) ? null : 'The layout is empty'
  if (need === 'several') return inputs.length > 1 ? null : 'Select two inputs or more'
  if (need === 'two') return inputs.length === 2 ? null : 'Select two inputs'
  if (selection.length === 0) return 'Select an input first'
  if (need === 'input' && inputs.length === 0) return 'Not for the watermark'
  const isLocked = inputs.length === selection.length && inputs.every(({ locked }) => locked)
  return need === 'free' && isLocked ? 'Locked' : null
}
