import type { Shortcut } from './shortcut'

const previews: Shortcut[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((position) => ({
  keys: [String(position)],
  caption: String(position),
  label: `Preview layout ${position}`,
  group: 'On air',
  when: 'anywhere',
  command: { do: 'preview', position },
}))

const hots: Shortcut[] = previews.map((preview, index) => ({
  ...preview,
  keys: [`Shift+${index + 1}`],
  caption: `Shift+${index + 1}`,
  label: `Take layout ${index + 1} at once`,
  command: { do: 'hot', which: index + 1 },
}))

const PADLOCK: Shortcut = {
  keys: ['k'],
  caption: 'K',
  label: 'Padlock on or off',
  group: 'On air',
  when: 'anywhere',
  command: { do: 'padlock' },
}

const PANIC: Shortcut = { ...PADLOCK, keys: ['p'], caption: 'P', label: 'Panic layout', command: { do: 'panic' } }

const banks: Shortcut[] = ([-1, 1] as const).map((by) => ({
  keys: [by > 0 ? 'Shift+PageDown' : 'Shift+PageUp'],
  caption: by > 0 ? 'Shift+PgDn' : 'Shift+PgUp',
  label: `${by > 0 ? 'Next' : 'Previous'} bank of layouts`,
  group: 'On air',
  when: 'anywhere',
  command: { do: 'bank', by },
}))

/** These rows of the table preview and take the layouts of a bank, and keep hands off the air. */
export const AIR_SHORTCUTS: readonly Shortcut[] = [PANIC, PADLOCK, ...previews, ...hots, ...banks]
