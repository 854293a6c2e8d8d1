import type { Chord } from '../keys'

/** Names the keys that have names of their own, as the help prints them. No other key without a sign is taken. */
const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Home: 'Home',
  End: 'End',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Enter: 'Enter',
  Escape: 'Esc',
  Tab: 'Tab',
}

/** Names positions by what the US keyboard has there. */
const PLACES: Readonly<Record<string, string>> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  IntlBackslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  NumpadAdd: 'Plus',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
}

const MODIFIERS: Readonly<Record<string, string>> = { $mod: 'Mod', Control: 'Ctrl', Alt: 'Alt', Shift: 'Shift' }

/** Returns how the help prints a key with a name, F1 to F24 among them; null for what is none. */
export const nameOfNamed = (key: string): string | null =>
  /^F([1-9]|1\d|2[0-4])$/.test(key) ? key : Object.hasOwn(NAMED, key) ? (NAMED[key] ?? null) : null

/** Returns what the US keyboard has at a position. A position that it does not have keeps its own name. */
export const nameOfPlace = (code: string): string =>
  /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1] ?? PLACES[code] ?? code

/** Writes a sign as the help prints it: `+` joins the keys of a chord there. */
export function nameOfSign(sign: string): string {
  if (sign === '+') return 'Plus'
  const large = sign.toUpperCase()
  return large.length === sign.length ? large : sign
}

/** Splits a chord into its modifiers and its last key. */
export function partsOf(chord: Chord): { held: readonly string[]; last: string } {
  const parts = chord === '+' ? ['+'] : chord.split('+')
  return { held: parts.slice(0, -1), last: parts.at(-1) ?? '' }
}

/** Writes modifiers and a key as the table of keys writes its captions. */
export const captionOf = (held: readonly string[], name: string): string =>
  [...held.map((each) => MODIFIERS[each] ?? each), name].join('+')

/** Writes a chord of which nothing is known but itself. */
export function captionOfChord(chord: Chord): string {
  const { held, last } = partsOf(chord)
  return captionOf(held, nameOfNamed(last) ?? (last.length === 1 ? nameOfSign(last) : nameOfPlace(last)))
}
