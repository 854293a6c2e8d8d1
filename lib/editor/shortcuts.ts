import type { Command } from './commands'
import type { Chord } from './keys'

/**
 * Says where the focus may be for a shortcut to work. No shortcut works in a dialog or where text can be typed.
 * `anywhere` works on choices, sliders and buttons too; `not-on-field` leaves choices and sliders the keys that move
 * them; `not-on-button` leaves Enter to a button or a link that was reached by keyboard.
 */
export type When = 'anywhere' | 'not-on-field' | 'not-on-button'

export type Shortcut = Readonly<{
  keys: readonly Chord[]
  /** The keys as the help prints them; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  caption: string
  label: string
  group: 'Edit' | 'Arrange' | 'Select' | 'On air' | 'Help'
  when: When
  /** The desk does `help` and `arrange` itself. */
  command: Command | { do: 'help' } | { do: 'arrange' }
}>

const ARROWS = [
  { key: 'ArrowLeft', side: 'left', x: -1, y: 0 },
  { key: 'ArrowRight', side: 'right', x: 1, y: 0 },
  { key: 'ArrowUp', side: 'up', x: 0, y: -1 },
  { key: 'ArrowDown', side: 'down', x: 0, y: 1 },
] as const

const nudges: Shortcut[] = ARROWS.flatMap(({ key, side, x, y }) =>
  [1, 10].map((step): Shortcut => {
    const shift = step === 10 ? 'Shift+' : ''
    return {
      keys: [`${shift}${key}`],
      caption: `${shift}${key.replace('Arrow', '')}`,
      label: `Move ${side} by ${step === 1 ? '1 px; 2 in an even show' : '10 px'}`,
      group: 'Edit',
      when: 'not-on-field',
      command: { do: 'nudge', x: x * step, y: y * step },
    }
  }),
)

const previews: Shortcut[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((position) => ({
  keys: [String(position)],
  caption: String(position),
  label: `Preview layout ${position}`,
  group: 'On air',
  when: 'anywhere',
  command: { do: 'preview', position },
}))

type Row = readonly [
  command: Exclude<Command['do'], 'nudge' | 'preview'> | 'help' | 'arrange',
  label: string,
  caption: string,
  keys: readonly Chord[],
  when?: When,
]

const named = (group: Shortcut['group'], rows: readonly Row[]): Shortcut[] =>
  rows.map(([command, label, caption, keys, when = 'anywhere']) => ({
    keys,
    caption,
    label,
    group,
    when,
    command: { do: command },
  }))

/** This table alone says what the keys do and what the help lists. */
export const SHORTCUTS: readonly Shortcut[] = [
  ...named('Edit', [
    ['undo', 'Undo', 'Mod+Z', ['$mod+z']],
    ['redo', 'Redo', 'Mod+Shift+Z', ['$mod+Shift+z', 'Control+y']],
    ['duplicate', 'Duplicate', 'Mod+D', ['$mod+d']],
    ['remove', 'Remove', 'Delete', ['Delete', 'Backspace'], 'not-on-field'],
  ]),
  ...nudges,
  ...named('Arrange', [
    ['arrange', 'Arrange in the frame', 'A', ['a']],
    ['bring-forward', 'Bring forward', ']', [']', 'BracketRight']],
    ['send-backward', 'Send backward', '[', ['[', 'BracketLeft']],
    ['bring-to-front', 'Bring to front', 'Shift+]', ['Shift+BracketRight']],
    ['send-to-back', 'Send to back', 'Shift+[', ['Shift+BracketLeft']],
  ]),
  ...named('Select', [
    ['select-all', 'Select all', 'Mod+A', ['$mod+a']],
    ['deselect', 'Deselect all', 'Esc', ['Escape']],
  ]),
  ...named('On air', [['take', 'Take', 'Enter', ['Enter'], 'not-on-button']]),
  ...previews,
  ...named('Help', [['help', 'This help', '?', ['?', '؟']]]),
]
