import * as z from '@/lib/shared/schema'
import type { Chord } from '../keys'
import { OWN_KEYS } from '../keys-in-use'
import type { Shortcut } from '../shortcut'
import { SHORTCUTS } from '../shortcuts'
import { captionOfChord, partsOf } from './key-names'
import { refusalOf } from './reserved'

/** This is longer than any chord or its caption is, and there are fewer rows than that. */
const MOST_SIGNS = 60
const MOST_KEYS = 8
const MOST_ROWS = 300

const OwnChord = z.string().check(
  z.minLength(1),
  z.maxLength(MOST_SIGNS),
  z.refine((chord) => refusalOf(chord) === null),
)
const OwnRow = z.strictObject({
  keys: z.array(OwnChord).check(z.maxLength(MOST_KEYS)),
  caption: z.string().check(z.maxLength(MOST_SIGNS)),
})
const Kept = z.strictObject({
  version: z.literal(1),
  keys: z.record(z.string().check(z.maxLength(MOST_SIGNS)), OwnRow, MOST_ROWS),
})

/** Holds a person's own keys by the ids of the commands that have them. A command without keys has an empty list. */
export type OwnKeys = Readonly<Record<string, Readonly<{ keys: readonly Chord[]; caption: string }>>>

type Memory = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Returns what a row is known by from version to version: the words of its command, as in `place tile left`. Labels may
 * be written anew, and rows change places.
 */
export const idOf = ({ command }: Pick<Shortcut, 'command'>): string => wordsOf(command).join(' ')

const wordsOf = (value: object): string[] =>
  Object.values(value).flatMap((part) => (part instanceof Object ? wordsOf(part) : [String(part)]))

/** Tells whether a row keeps its keys for everybody: Enter and Shift with a digit take (decisions 044 and 048). */
export const isFixed = ({ command }: Pick<Shortcut, 'command'>): boolean =>
  command.do === 'take' || command.do === 'hot'

/**
 * Returns the table of keys with these own ones in it. Ids that no row has are those of another version. A key that was
 * given away before this version had it stays with whom it was given to.
 */
export function tableWith(own: OwnKeys): readonly Shortcut[] {
  const given = SHORTCUTS.flatMap((row) => (isFixed(row) ? [] : (ownOf(own, row)?.keys ?? [])))
  return SHORTCUTS.map((row) => {
    if (isFixed(row)) return row
    const mine = ownOf(own, row)
    if (!mine) return without(row, given)
    const moves = row.when === 'anywhere' && mine.keys.some((chord) => MOVES.test(partsOf(chord).last))
    return { ...row, ...mine, when: moves ? 'not-on-field' : row.when }
  })
}

function without(row: Shortcut, given: readonly Chord[]): Shortcut {
  const keys = row.keys.filter((chord) => !given.includes(chord))
  return keys.length === row.keys.length ? row : { ...row, keys, caption: captionLeft(row, keys) }
}

/** Returns how the keys that are left of a row's are printed. */
export function captionLeft(row: Shortcut, [first]: readonly Chord[]): string {
  if (first === undefined) return ''
  return first === row.keys[0] ? row.caption : captionOfChord(first)
}

/** Returns a row's own keys, where it has some. */
export const ownOf = (own: OwnKeys, row: Shortcut) => (Object.hasOwn(own, idOf(row)) ? own[idOf(row)] : undefined)

/** Choices and sliders need these. */
const MOVES = /^(Arrow|Page|Home$|End$)/

/**
 * Reads what this browser keeps. What cannot be read is null: it is put aside, so that it is told once, and nothing is
 * lost that another version may read.
 *
 * @throws whatever the browser throws that keeps nothing
 */
export function recallKeys(memory: Memory): OwnKeys | null {
  const text = memory().getItem(OWN_KEYS)
  if (text === null) return {}
  const kept = Kept.safeParse(parsedOf(text))
  if (kept.success) return kept.data.keys
  memory().removeItem(OWN_KEYS)
  memory().setItem(`${OWN_KEYS}.unread`, text)
  return null
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps them for this browser. Returns false where it keeps nothing: then they are forgotten with the page. */
export function rememberKeys(memory: Memory, own: OwnKeys): boolean {
  try {
    if (Object.keys(own).length === 0) memory().removeItem(OWN_KEYS)
    else memory().setItem(OWN_KEYS, JSON.stringify({ version: 1, keys: own }))
    return true
  } catch {
    return false
  }
}
