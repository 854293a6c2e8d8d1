import { boundTo, type Chord, type KeyPress } from '../keys'
import type { Shortcut } from '../shortcut'
import { SHORTCUTS } from '../shortcuts'
import { nameOfPlace, partsOf } from './key-names'
import { captionLeft, idOf, type OwnKeys, ownOf, tableWith } from './own-keys'
import { refusalOf } from './reserved'

/** Holds what was pressed for a command: the chord, how it is printed, and the press itself, which may mean others. */
export type Given = Readonly<{ chord: Chord; caption: string; press: KeyPress; isMac: boolean }>

/** Returns the other command that a press means now; null where it is free, or means this one already. */
export function holderOf(own: OwnKeys, row: Shortcut, { press, isMac }: Given): Shortcut | null {
  const others = tableWith(own).filter((other) => idOf(other) !== idOf(row))
  return boundTo(press, others, isMac)
}

/** Tells whether another command could have the keys of this one: it could not have Tab, nor none. */
export const maySwap = (row: Shortcut): boolean =>
  row.keys.length > 0 && row.keys.every((chord) => refusalOf(chord) === null)

/** Gives a command these keys instead of its own. Whoever holds them goes without, or gets its keys for them. */
export function giveKeys(own: OwnKeys, row: Shortcut, given: Given, isSwap: boolean): OwnKeys {
  const holder = holderOf(own, row, given)
  if (!holder) return withKeys(own, row, [given.chord], given.caption)
  const left = holder.keys.filter((chord) => boundTo(given.press, [{ keys: [chord] }], given.isMac) === null)
  const keys = isSwap ? [...row.keys, ...left] : left
  const without = withKeys(own, holder, keys, isSwap ? row.caption : captionLeft(holder, left))
  // A key may mean one command by what it says and another by where it lies.
  return giveKeys(without, row, given, false)
}

/** The table's own keys are no own keys. */
function withKeys(own: OwnKeys, row: Shortcut, keys: readonly Chord[], caption: string): OwnKeys {
  const id = idOf(row)
  const { [id]: _, ...others } = own
  const plain = SHORTCUTS.find((each) => idOf(each) === id)
  return plain?.keys.join(' ') === keys.join(' ') ? others : { ...others, [id]: { keys, caption } }
}

/** Gives a command the keys of the table again. Whoever holds one of them gets its own again too. */
export function resetKeys(own: OwnKeys, row: Shortcut): OwnKeys {
  const { [idOf(row)]: _, ...others } = own
  const plain = SHORTCUTS.find((each) => idOf(each) === idOf(row))
  const holds = (other: Shortcut) =>
    ownOf(others, other)?.keys.some((chord) => plain?.keys.some((wanted) => isSame(chord, wanted)))
  return SHORTCUTS.filter(holds).reduce(resetKeys, others)
}

/** Tells whether a press of one chord means the other too, as `]` and `BracketRight`. */
const isSame = (a: Chord, b: Chord): boolean =>
  boundTo(pressOf(a), [{ keys: [b] }], false) !== null || boundTo(pressOf(b), [{ keys: [a] }], false) !== null

/** Presses a chord on a US keyboard. */
function pressOf(chord: Chord): KeyPress {
  const { held, last } = partsOf(chord)
  const code = /^[a-z]$/.test(last) ? `Key${last.toUpperCase()}` : /^\d$/.test(last) ? `Digit${last}` : last
  return {
    key: last.length === 1 ? last : nameOfPlace(last),
    code,
    shift: held.includes('Shift'),
    control: held.includes('$mod') || held.includes('Control'),
    alt: held.includes('Alt'),
    meta: false,
    altGraph: false,
  }
}

/** Names each command whose keys changed, with those that it has now. */
export const changesOf = (before: OwnKeys, after: OwnKeys): readonly Shortcut[] => {
  const old = tableWith(before)
  return tableWith(after).filter((row, index) => row.keys.join(' ') !== old[index]?.keys.join(' '))
}
