import type { Shortcut } from './shortcut'

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/** A letter is written large and pressed small. */
const row = (
  caption: string,
  label: string,
  command: Shortcut['command'],
  key = caption.replace(/[A-Z]$/, (letter) => letter.toLowerCase()),
): Shortcut => ({ keys: [key], caption, label, group: 'On air', when: 'anywhere', command })

const previews = NINE.map((position) => row(`${position}`, `Preview layout ${position}`, { do: 'preview', position }))
const hots = NINE.map((which) => row(`Shift+${which}`, `Take layout ${which} at once`, { do: 'hot', which }))

const pages = ([1, -1] as const).flatMap((by) => {
  const [caption, key, which] = by > 0 ? ['PgDn', 'PageDown', 'Next'] : ['PgUp', 'PageUp', 'Previous']
  return [
    row(`Shift+${caption}`, `${which} bank of layouts`, { do: 'bank', by }, `Shift+${key}`),
    // Sliders have these keys of their own.
    { ...row(caption, `${which} layout`, { do: 'step', by }, key), when: 'not-on-field' as const },
  ]
})

/** These rows of the table preview and take layouts, stop, find ways out, and keep hands off the air. */
export const AIR_SHORTCUTS: readonly Shortcut[] = [
  row('P', 'Panic layout', { do: 'panic' }),
  row('Shift+Esc', 'Stop…', { do: 'press', which: 'stop' }, 'Shift+Escape'),
  row('Shift+W', 'Alarm: take without', { do: 'press', which: 'without' }),
  row('Shift+R', 'Alarm: replace by…', { do: 'press', which: 'replace' }),
  row('Shift+A', 'Alarm: take again', { do: 'press', which: 'again' }),
  row('K', 'Padlock on or off', { do: 'padlock' }),
  row('Shift+E', 'Live edit on or off', { do: 'live-edit' }),
  row('V', 'Faders: the next sound on air', { do: 'fader' }),
  row('Shift+F', 'Follow the room…', { do: 'follow' }),
  row('D', 'I have the desk…', { do: 'press', which: 'desk' }),
  ...previews,
  ...hots,
  ...pages,
]
