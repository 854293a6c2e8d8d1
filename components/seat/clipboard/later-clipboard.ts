import { act } from './acts'
import { expectEvent, listen } from './listen'

/** Does what the first picture comes without: whatever has to do with the clipboard, and copies. */
export const laterClipboard = { act, expectEvent, listen }
