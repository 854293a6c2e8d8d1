import type { ClipboardAct } from './clipboard/act'
import type { Command } from './commands'
import type { Chord } from './keys'
import type { Placing } from './placing/placing'
import type { Look } from './state/look'

/**
 * Says where the focus may be for a shortcut to work. No shortcut works in a dialog or where text can be typed.
 * `anywhere` works on choices, sliders and buttons too; `not-on-field` leaves choices and sliders the keys that move
 * them; `not-on-button` leaves Enter to a button or a link that was reached by keyboard; `on-canvas` leaves Tab to the
 * rest of the page.
 */
export type When = 'anywhere' | 'not-on-field' | 'not-on-button' | 'on-canvas'

export type Pressed = 'stop' | 'without' | 'replace' | 'again' | 'desk' | 'templates' | 'import'

export type Shortcut = Readonly<{
  keys: readonly Chord[]
  /** The keys as the help prints them; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  caption: string
  label: string
  group: 'Edit' | 'Place' | 'Arrange' | 'Select' | 'View' | 'View, on the canvas' | 'On air' | 'Help'
  when: When
  /** What is no command of `commands.ts` the desk does, by code that is fetched later for the most part. */
  command:
    | Command
    /** `which` is a key from 1 to 9 in the bank that is shown, or the id of a layout. */
    | { do: 'hot'; which: number | string }
    | { do: 'padlock' }
    | { do: 'live-edit' }
    /** These open over the desk: of the last, how the layout in preview follows the room. */
    | { do: 'help' | 'palette' | 'history' | 'follow' }
    | { do: 'arrange' }
    | { do: 'group' }
    | { do: 'ungroup' }
    | { do: 'plates' }
    | { do: 'program-size' }
    | { do: 'place'; placing: Placing }
    | { do: 'walk'; by: 1 | -1 }
    | { do: 'duplicate' }
    | { do: 'clipboard'; act: ClipboardAct }
    | { do: 'look'; to: Look }
    | { do: 'safe-areas' }
    | { do: 'grid' }
    | { do: 'rulers' }
    | { do: 'take-back' }
    | { do: 'panic' }
    /** Previews the next layout of the strip, or the one before. */
    | { do: 'step'; by: 1 | -1 }
    /** Reaches the first fader, and from a fader the next one. */
    | { do: 'fader' }
    /** These press a button of the desk, where it is there; all but the first and the last are ways out of an alarm. */
    | { do: 'press'; which: Pressed }
}>

/** These commands change nothing in the show, so a viewer has them too; a viewer's take is refused in words. */
export const HARMLESS: ReadonlySet<Shortcut['command']['do']> = new Set([
  'bank',
  'preview',
  'select-all',
  'deselect',
  'walk',
  'look',
  'help',
  'plates',
  'program-size',
  'palette',
  'take',
  'take-back',
  'panic',
  'step',
  'press',
  'hot',
  'fader',
  'safe-areas',
  'grid',
  'rulers',
])
