import type { Aid } from './aids/aids'
import { AIR_SHORTCUTS } from './air-shortcuts'
import type { ClipboardAct } from './clipboard/act'
import type { Command } from './commands'
import type { Chord } from './keys'
import type { Placing } from './placing/placing'
import type { Shortcut, When } from './shortcut'

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

const places = (keys: Chord, caption: string, label: string, placing: Placing): Shortcut => ({
  keys: [keys],
  caption,
  label,
  group: 'Place',
  when: 'not-on-field',
  command: { do: 'place', placing },
})

const placings: Shortcut[] = [
  places('f', 'F', 'Fill the frame', { to: 'fill', cell: 'frame' }),
  ...ARROWS.map(({ key, side }) =>
    places(`$mod+${key}`, `Mod+${key.replace('Arrow', '')}`, `Half, third, two thirds: ${side}`, { to: 'tile', side }),
  ),
  places('x', 'X', 'Swap two', { to: 'swap' }),
]

const walks: Shortcut[] = ([1, -1] as const).map((by) => ({
  keys: [by === 1 ? 'Tab' : 'Shift+Tab'],
  caption: by === 1 ? 'Tab' : 'Shift+Tab',
  label: `${by === 1 ? 'Next' : 'Previous'} input, on the canvas`,
  group: 'Select',
  when: 'on-canvas',
  command: { do: 'walk', by },
}))

const looks = (
  [
    ['fit', 'Fit the frame', '0', ['0']],
    ['actual', 'Zoom to 100 %', 'Shift+0', ['Shift+0']],
    ['selection', 'Zoom to the selection', 'Z', ['z']],
    ['in', 'Zoom in', '=', ['=', 'Shift+Equal', 'NumpadAdd']],
    ['out', 'Zoom out', '-', ['-']],
  ] as const
).map(
  ([to, label, caption, keys]): Shortcut => ({
    keys,
    caption,
    label,
    group: 'View, on the canvas',
    when: 'on-canvas',
    command: { do: 'look', to },
  }),
)

type Row = readonly [
  command:
    | Exclude<Command['do'], 'nudge' | 'preview' | 'bank'>
    | 'help'
    | 'palette'
    | 'history'
    | 'arrange'
    | 'plates'
    | 'group'
    | 'ungroup'
    | 'duplicate'
    | 'take-back'
    | Aid,
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

const clip = (act: ClipboardAct, label: string, caption: string, key: Chord): Shortcut => ({
  keys: [key],
  caption,
  label,
  group: 'Edit',
  when: 'anywhere',
  command: { do: 'clipboard', act },
})

/** This table alone says what the keys do and what the help lists. */
export const SHORTCUTS: readonly Shortcut[] = [
  ...named('Edit', [
    ['undo', 'Undo', 'Mod+Z', ['$mod+z']],
    ['redo', 'Redo', 'Mod+Shift+Z', ['$mod+Shift+z', 'Control+y']],
    ['history', 'History', 'Y', ['y']],
  ]),
  clip('copy', 'Copy', 'Mod+C', '$mod+c'),
  clip('cut', 'Cut', 'Mod+X', '$mod+x'),
  clip('paste', 'Paste', 'Mod+V', '$mod+v'),
  clip('paste-rects', 'Paste position and size', 'Mod+Shift+V', '$mod+Shift+v'),
  clip('paste-looks', 'Paste look', 'Mod+Alt+V', '$mod+Alt+v'),
  ...named('Edit', [
    ['duplicate', 'Duplicate', 'Mod+D', ['$mod+d']],
    ['label-names', 'Label all with names', 'N', ['n']],
    ['remove', 'Remove', 'Delete', ['Delete', 'Backspace'], 'not-on-field'],
  ]),
  ...nudges,
  ...placings,
  ...named('Arrange', [
    ['arrange', 'Arrange in the frame', 'A', ['a']],
    ['bring-forward', 'Bring forward', ']', [']', 'BracketRight']],
    ['send-backward', 'Send backward', '[', ['[', 'BracketLeft']],
    ['bring-to-front', 'Bring to front', 'Shift+]', ['Shift+BracketRight']],
    ['send-to-back', 'Send to back', 'Shift+[', ['Shift+BracketLeft']],
    ['group', 'Group', 'Mod+G', ['$mod+g'], 'not-on-field'],
    ['ungroup', 'Ungroup', 'Mod+Shift+G', ['$mod+Shift+g'], 'not-on-field'],
    ['lock', 'Lock or unlock', 'L', ['l'], 'not-on-field'],
    ['hide', 'Hide or show', 'H', ['h'], 'not-on-field'],
  ]),
  ...named('Select', [
    ['select-all', 'Select all', 'Mod+A', ['$mod+a']],
    ['deselect', 'Deselect all', 'Esc', ['Escape']],
  ]),
  ...walks,
  ...looks,
  ...named('View', [
    ['safe-areas', 'Safe areas', 'S', ['s']],
    ['grid', 'Grid', 'G', ['g']],
    ['rulers', 'Rulers and guides', 'R', ['r']],
    ['plates', 'Name plates on or off', 'Shift+N', ['Shift+n'], 'not-on-field'],
  ]),
  {
    keys: ['\\', 'Backslash'],
    caption: '\\',
    label: 'Size of the program',
    group: 'View',
    when: 'anywhere',
    command: { do: 'program-size' },
  },
  ...named('On air', [
    ['take', 'Take', 'Enter', ['Enter'], 'not-on-button'],
    ['take-back', 'Take back', 'B', ['b']],
  ]),
  ...AIR_SHORTCUTS,
  ...named('Help', [
    ['palette', 'Find anything', 'Mod+K', ['$mod+k']],
    ['help', 'This help', '?', ['?', '؟']],
  ]),
]
