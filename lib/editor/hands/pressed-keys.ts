import { toAsciiDigits } from '@/lib/shared/digits'
import { type Chord, isOfOtherScript, type KeyPress } from '../keys'
import { captionOf, nameOfNamed, nameOfPlace, nameOfSign } from './key-names'
import { refusalOf } from './reserved'

/** Says what a press is, to somebody who gives a command other keys. `caption` is what is held and pressed by now. */
export type Pressed =
  | Readonly<{ is: 'held'; caption: string }>
  | Readonly<{ is: 'refused'; caption: string; why: string }>
  | Readonly<{ is: 'chord'; caption: string; chord: Chord }>

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn', 'OS'])

/**
 * Reads a press as the chord that means it, on the keyboard where it was pressed (decision 044). Letters and signs are
 * stored by what they say, letters of other scripts and signs with Ctrl or Alt by where they lie.
 */
export function pressedKeys(press: KeyPress, isMac: boolean): Pressed {
  const key = keyOf(press)
  const held = [
    ...((isMac ? press.meta : press.control) ? ['$mod'] : []),
    ...(isMac && press.control ? ['Control'] : []),
    ...(press.alt ? ['Alt'] : []),
    ...(press.shift && key?.shift !== 'typed' ? ['Shift'] : []),
  ]
  // On a Mac both are keys of their own.
  const signs = held.map((each) => (each === 'Control' ? '⌃' : each))
  const caption = captionOf(signs, key?.name ?? '…')
  if (MODIFIERS.has(press.key)) return { is: 'held', caption: captionOf(signs, '…') }
  if (press.altGraph) return { is: 'refused', caption: 'AltGr', why: 'AltGr types signs, and is in no shortcut.' }
  if (press.key === 'Dead') return { is: 'refused', caption, why: 'This key waits for the letter under its accent.' }
  if (press.meta && !isMac) return { is: 'refused', caption, why: 'The system has the Windows key for itself.' }
  if (press.shift && /^Digit[1-9]$/.test(press.code) && held.length < 2) {
    return { is: 'refused', caption, why: 'Shift with a digit takes a layout at once: it does nothing else.' }
  }
  if (!key) return { is: 'refused', caption, why: 'The desk cannot tell this key from others.' }
  const chord: Chord = [...held, key.last].join('+')
  const why = refusalOf(chord)
  return why ? { is: 'refused', caption, why } : { is: 'chord', caption, chord }
}

/** `shift` tells whether Shift is part of the chord, or only what types the sign on this keyboard. */
type Key = Readonly<{ last: string; name: string; shift: 'held' | 'typed' }>

function keyOf({ key, code, shift, control, alt, meta }: KeyPress): Key | null {
  const small = key.normalize('NFKC').toLowerCase()
  if (/^\p{Nd}$/u.test(key)) return { last: toAsciiDigits(key), name: toAsciiDigits(key), shift: 'typed' }
  if (/^[a-z]$/.test(small)) return { last: small, name: small.toUpperCase(), shift: 'held' }
  const name = nameOfNamed(key)
  if (name) return { last: key, name, shift: 'held' }
  if (code === 'Space' || key === ' ') return { last: 'Space', name: 'Space', shift: 'held' }
  const place: Key | null = code ? { last: code, name: nameOfPlace(code), shift: 'held' } : null
  if (isOfOtherScript(key)) {
    const letter = /^Key([A-Z])$/.exec(code)?.[1]
    return letter ? { last: letter.toLowerCase(), name: letter, shift: 'held' } : place
  }
  // Signs have one character; a key that has none is not told from others by its position alone.
  if (!/^[^\p{C}\p{Z}]$/u.test(key)) return null
  const isLarge = shift && small !== small.toUpperCase()
  if (!control && !alt && !meta && !isLarge && small.length === 1) {
    return { last: small, name: nameOfSign(small), shift: 'typed' }
  }
  return place && { ...place, name: alt || /^Digit/.test(code) ? place.name : nameOfSign(small) }
}
