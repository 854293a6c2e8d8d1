import { shownAids } from '@/components/canvas/aids/shown'
import { panic, putBack } from '@/components/program/put-back'
import { toggleAid } from '@/lib/editor/aids/aids'
import { type Now, whyNotByKey } from '@/lib/editor/hands/why-not'
import { regroup } from '@/lib/editor/placing/grouping'
import { placeByKey } from '@/lib/editor/placing/place-by-key'
import type { Shortcut } from '@/lib/editor/shortcut'
import type { EditorStore } from '@/lib/editor/state/editor-store'
import { walkInputs } from './walk-inputs'

/** Does what needs more code than the first picture has, and says it. `editor` is null in a show without layouts. */
function perform(command: Shortcut['command'], editor: EditorStore | null, say: (text: string) => void): void {
  if (command.do === 'safe-areas' || command.do === 'grid' || command.do === 'rulers') {
    say(toggleAid(shownAids, command.do))
  } else if (command.do === 'look') {
    say(editor?.getState().lookTo?.(command.to) ?? '')
  } else if (editor && editor.getState().selection.length > 0) {
    if (command.do === 'group' || command.do === 'ungroup') regroup(command.do, editor)
    else if (command.do === 'place') sayIfAny(placeByKey(command.placing, editor.getState()), say)
  }
}

/** Says what was missing when a key was pressed: `now` is how the layout was then. */
function sayWhyNot(
  command: Shortcut['command'],
  now: Pick<Now, 'canEdit' | 'editor'>,
  say: (text: string) => void,
): void {
  sayIfAny(whyNotByKey(command, { ...now, hasLayout: () => true }), say)
}

const sayIfAny = (text: string | null, say: (text: string) => void) => text && say(text)

/** Does what the keys ask for that the first picture comes without. */
export const laterKeys = { perform, putBack, panic, sayWhyNot, walkInputs }
