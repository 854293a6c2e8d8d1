import { toAsciiDigits } from '@/lib/shared/digits'

/** Describes a key that went down, without the DOM. */
export type KeyPress = Readonly<{
  /** The character or the name that the keyboard's layout gives the key: `z`, `я`, `Enter`. */
  key: string
  /** The key's position, named after the US keyboard: `KeyZ`. */
  code: string
  shift: boolean
  control: boolean
  alt: boolean
  meta: boolean
  /** This key types a third sign; on Windows it is held as Ctrl and Alt as well. */
  altGraph: boolean
}>

/** Names a chord: modifiers, then a letter, a digit, a sign, the name of a key, or its position (`BracketRight`). */
export type Chord = `${'' | '$mod+' | 'Control+'}${'' | 'Alt+'}${'' | 'Shift+'}${string}`

type Bound = Readonly<{ keys: readonly Chord[] }>

/**
 * Finds the entry that a press means. What the key says goes first; where it lies counts for what no entry is named
 * after: letters of other scripts, the unshifted digits of a French keyboard, the brackets. Shift with the row of
 * digits is a chord of its own, whatever it types: a digit, a sign, or the question mark of a Russian keyboard.
 */
export function boundTo<T extends Bound>(press: KeyPress, table: readonly T[], isMac: boolean): T | null {
  const find = (means: (press: KeyPress, last: string, shift: boolean) => boolean) =>
    table.find(({ keys }) =>
      keys.some((chord) => {
        const { last, ...held } = parsed(chord, isMac)
        return means(press, last, held.shift) && isHeld(press, held, last)
      }),
    ) ?? null
  return find(isShiftedDigit) ?? find(isNamed) ?? find(isThere)
}

type Held = Readonly<{ shift: boolean; alt: boolean; control: boolean; meta: boolean }>

function parsed(chord: Chord, isMac: boolean): Held & { last: string } {
  const parts = chord === '+' ? ['+'] : chord.split('+')
  const has = (part: string) => parts.slice(0, -1).includes(part)
  const control = has('Control') || (has('$mod') && !isMac)
  return { last: parts.at(-1) ?? '', shift: has('Shift'), alt: has('Alt'), control, meta: has('$mod') && isMac }
}

/** A sign or a digit may need Shift, and a sign AltGr: which one depends on the keyboard. */
function isHeld(press: KeyPress, held: Held, last: string): boolean {
  const isByKey = isNamed(press, last)
  if (isByKey && isSign(last)) {
    return press.altGraph || (!press.control && !press.alt && !press.meta)
  }
  if (press.altGraph || press.alt !== held.alt || press.control !== held.control || press.meta !== held.meta)
    return false
  return press.shift === held.shift || (isByKey && isDigit(last) && !held.shift)
}

const isDigit = (last: string) => /^\d$/.test(last)
const isSign = (last: string) => last.length === 1 && !/^[\da-z]$/.test(last)

/** A digit that the key types goes before the one at its place. */
function isShiftedDigit({ key, code }: KeyPress, last: string, shift: boolean): boolean {
  if (!shift || !/^[1-9]$/.test(last) || !/^Digit/.test(code)) return false
  const typed = toAsciiDigits(key)
  return isDigit(typed) ? typed === last : code === `Digit${last}`
}

/** Reads digits of every script, and the letters of an input method's full width, as what they stand for. */
const isNamed = ({ key }: KeyPress, last: string): boolean =>
  isDigit(last)
    ? toAsciiDigits(key) === last
    : key === last || (last.length === 1 && key.normalize('NFKC').toLowerCase() === last)

function isThere({ key, code }: KeyPress, last: string): boolean {
  if (isDigit(last)) return code === `Digit${last}` && isTyped(key)
  if (/^[a-z]$/.test(last)) return code === `Key${last.toUpperCase()}` && isOfOtherScript(key)
  return code === last
}

/** Tells whether it is a sign or a letter, and not a key with a name. A digit is meant as itself. */
const isTyped = (key: string): boolean => /^[^\p{Nd}\p{C}]$/u.test(key)

/**
 * Tells whether it is a letter, or a mark, that is not Latin. What Dvorak has in a letter's place is ASCII; a tilde
 * there is Shift with the Z of an Arabic keyboard. Some Arabic keys type two letters.
 */
export const isOfOtherScript = (key: string): boolean =>
  key === 'Unidentified' || (/^[^\p{C}]{1,2}$/u.test(key) && !/[\p{Script=Latin}\x20-\x7d]/u.test(key))
