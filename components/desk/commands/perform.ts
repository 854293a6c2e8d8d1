import type { Shortcut } from '@/lib/editor/shortcut'

/** Does what a row of the table says, whether a key, a menu or the palette asks. Enter alone takes the preview. */
export type Perform = (command: Shortcut['command']) => void
