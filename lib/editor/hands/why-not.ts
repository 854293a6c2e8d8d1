import { hasRect, inputOf, type LayoutDocument } from '@/lib/layout/document'
import { groupOf, groupOfAll } from '@/lib/layout/groups/group'
import type { Input } from '@/lib/layout/input'
import { isolated } from '@/lib/shared/isolated'
import type { ClipboardAct } from '../clipboard/act'
import type { Placing } from '../placing/placing'
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

/** Whoever may not edit reads this. */
export const ONLY_VIEW = 'You can only view this show'

type Need = 'anything' | 'one' | 'input' | 'free' | 'two' | 'several' | 'three' | 'new-group' | 'group' | 'some'

/** Says what each command needs. Those that are not named need a layout in preview. */
const NEEDS: Readonly<Record<string, Need>> = {
  help: 'anything',
  palette: 'anything',
  bank: 'anything',
  padlock: 'anything',
  'live-edit': 'anything',
  press: 'anything',
  fader: 'anything',
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
  group: 'new-group',
  ungroup: 'group',
  deselect: 'one',
  'select-all': 'some',
  walk: 'some',
  arrange: 'some',
  'label-names': 'some',
}

/**
 * Whatever reaches the audience is asked for by its own key or button. Enter takes for everybody; the other keys may be
 * a person's own, so they are not named.
 */
const AIR: Readonly<Record<string, string>> = {
  take: 'Enter takes',
  hot: 'The key of the layout takes',
  'take-back': 'Its key takes back',
  panic: 'Its key takes the panic layout',
}

const OF_CLIPBOARD: Readonly<Record<ClipboardAct, Need | undefined>> = {
  copy: 'one',
  cut: 'one',
  paste: undefined,
  'paste-rects': 'input',
  'paste-looks': 'input',
}

/** Says what more some ways of placing need. */
const OF_PLACING: Readonly<Partial<Record<Placing['to'], Need>>> = {
  swap: 'two',
  'same-size': 'several',
  distribute: 'three',
}

/** Says in a short sentence why a command would do nothing now; null where it does something. */
export function whyNot(command: DeskCommand, { canEdit, editor, hasLayout }: Now): string | null {
  const isWayOut = command.do === 'press' && command.which !== 'stop' && command.which !== 'desk'
  const air = isWayOut ? 'The alarm takes' : AIR[command.do]
  if (air) return `${air}, on the desk and not from here`
  const isCopy = command.do === 'clipboard' && command.act === 'copy'
  if (!canEdit && !isCopy && !HARMLESS.has(command.do)) return ONLY_VIEW
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
  return (command.do === 'place' && OF_PLACING[command.placing.to]) || NEEDS[command.do]
}

function unmet(need: Need, document: LayoutDocument, selection: readonly string[]): string | null {
  const inputs = selection.flatMap((id) => inputOf(document, id) ?? [])
  if (need === 'some') return Object.values(document.records).some(hasRect) ? null : 'The layout is empty'
  if (need === 'new-group') return notAGroup(document, inputs)
  if (need === 'two') return inputs.length === 2 ? null : 'Select two inputs'
  if (selection.length === 0) return 'Select an input first'
  if (need === 'several' && inputs.length < 2) return 'Select two inputs or more'
  if (need === 'three' && inputs.length < 3) return 'Select three inputs or more'
  if ((need === 'input' || need === 'group') && inputs.length === 0) return 'Not for the watermark'
  if (need === 'group') return inputs.some(({ id }) => groupOf(document, id)) ? null : 'In no group'
  const isLocked = inputs.length === selection.length && inputs.every(({ locked }) => locked)
  return isLocked && MOVES.has(need) ? 'Locked' : null
}

const MOVES: ReadonlySet<Need> = new Set(['free', 'several', 'three'])

function notAGroup(document: LayoutDocument, inputs: readonly Input[]): string | null {
  if (inputs.length < 2) return 'Select two inputs or more'
  const same = groupOfAll(
    document,
    inputs.map(({ id }) => id),
  )
  return same && `${isolated(same.name)} is a group already`
}

/** What these lack is said by what does them, or is no fault: the arrows may scroll. */
const SAID_ELSEWHERE = new Set<string>(['nudge', 'arrange', 'clipboard'])

/**
 * Says why a key of an edit does nothing now; null where it does something, and where something else says so: what is
 * locked is refused by its name.
 */
export function whyNotByKey(command: DeskCommand, now: Now): string | null {
  if (HARMLESS.has(command.do) || (now.canEdit && SAID_ELSEWHERE.has(command.do))) return null
  if (command.do === 'nudge' && !now.editor?.selection.length) return null
  const why = whyNot(command, now)
  return why === 'Locked' ? null : why
}
