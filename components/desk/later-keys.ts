import { shownAids } from '@/components/canvas/aids/shown'
import { turnProgramSize } from '@/components/program/screens/program-size'
import { nextFader } from '@/components/program/sound/next-fader'
import { hotSwitch } from '@/components/program/taking/hot-switch'
import { type Hand, panic, putBack } from '@/components/program/taking/put-back'
import { switchLiveEdit } from '@/components/seat/live/switch-live-edit'
import { rulesNow } from '@/components/seat/preview-rules'
import { toggleAid } from '@/lib/editor/aids/aids'
import { type Now, whyNotByKey } from '@/lib/editor/hands/why-not'
import { regroup } from '@/lib/editor/placing/grouping'
import { placeByKey } from '@/lib/editor/placing/place-by-key'
import { previewEditor } from '@/lib/editor/preview-editor'
import type { Pressed, Shortcut } from '@/lib/editor/shortcut'
import { LEAVE_WITHIN_MS } from '@/lib/editor/sync/api'
import { MESSAGES } from '@/lib/shared/messages'
import { pressPadlock } from './commands/padlock-key'
import { pressShown } from './press-shown'
import { stepPreview } from './step-preview'
import { walkInputs } from './walk-inputs'

/** Does what needs more code than the first picture has, and says it. A show without layouts has nothing to place. */
function perform(command: Shortcut['command'], hand: Hand): void {
  const { desk, announce: say } = hand
  const editor = previewEditor(desk)
  switch (command.do) {
    case 'take-back':
      void putBack(hand)
      return
    case 'panic':
      void panic(hand)
      return
    case 'hot':
      hot(command.which, hand)
      return
    case 'padlock':
      pressPadlock(desk)
      return
    case 'live-edit':
      say(switchLiveEdit(desk))
      return
    case 'fader':
      sayIfAny(nextFader(), say)
      return
    case 'step':
      stepPreview(desk, command.by, say)
      return
    case 'press':
      press(command.which, hand)
      return
    case 'program-size':
      say(turnProgramSize())
      return
    case 'look':
      say(editor?.getState().lookTo?.(command.to) ?? '')
      return
    case 'safe-areas':
    case 'grid':
    case 'rulers':
      say(toggleAid(shownAids, command.do))
      return
  }
  if (!editor?.getState().selection.length) return
  if (command.do === 'place') sayIfAny(placeByKey(command.placing, editor.getState()), say)
  else if (command.do === 'group' || command.do === 'ungroup') regroup(command.do, editor)
}

function press(which: Pressed, { announce, refuse }: Hand): void {
  if (pressShown(which)) return
  if (which === 'desk') announce(MESSAGES.notLoaded)
  else if (which === 'templates' || which === 'import') announce('Its button is in another part of the desk')
  else refuse('the alarm on air has no such way out now')
}

/** Takes a layout at once, by its id or by its key in this bank. What is refused is said beside TAKE. */
function hot(which: string | number, { desk, canEdit, refuse, pressedAt }: Hand): void {
  const isLate = performance.now() - pressedAt > LEAVE_WITHIN_MS
  const why = isLate ? MESSAGES.notLeft : hotSwitch(which, { desk, canEdit, rules: rulesNow() })
  if (why !== null) refuse(why)
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
export const laterKeys = { perform, sayWhyNot, walkInputs }
