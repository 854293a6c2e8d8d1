import type { Shortcut } from '@/lib/editor/shortcut'
import { SHORTCUTS } from '@/lib/editor/shortcuts'

const NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧', Left: '←', Right: '→', Up: '↑', Down: '↓' }

/** Writes `Mod+Shift+Z` of the table of shortcuts as a keyboard shows it: `Ctrl ⇧ Z`. */
export const printed = (keys: string): string =>
  keys
    .split('+')
    .map((key) => NAMES[key] ?? key)
    .join(' ')

/** Writes the keys of a command, for its tooltip. */
export function keysOf(command: Shortcut['command']['do']): string | undefined {
  const shortcut = SHORTCUTS.find((each) => each.command.do === command)
  return shortcut && printed(shortcut.caption)
}
