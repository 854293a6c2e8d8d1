import { keysInUse } from '@/lib/editor/keys-in-use'
import type { Shortcut } from '@/lib/editor/shortcut'

const NAMES: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: '⇧', Left: '←', Right: '→', Up: '↑', Down: '↓' }

/** Writes `Mod+Shift+Z` of the table of shortcuts as a keyboard shows it: `Ctrl ⇧ Z`. */
export const printed = (keys: string): string =>
  keys
    .split('+')
    .map((key) => NAMES[key] ?? key)
    .join(' ')

/** Writes the keys that a command has now, for its tooltip. It is undefined where the person took them away. */
export function keysOf(command: Shortcut['command']['do']): string | undefined {
  const caption = keysInUse.getState().find((each) => each.command.do === command)?.caption
  return caption && printed(caption)
}
