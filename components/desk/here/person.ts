import { Here, type PersonHere } from '@/lib/protocol/here'

/** Is a person at the desk, as they are shown. */
export type Shown = PersonHere & Readonly<{ initials: string; colour: string; isMe: boolean; isAway: boolean }>

/**
 * Tells people apart on the canvas, where their names stand beside them. None is green, red or amber, which mean
 * preview, program and a warning, nor the blue of one's own selection.
 */
export const COLOURS = ['#c4a1ff', '#ff8fcf', '#59d5f0', '#d9dde6', '#e3b8a0'] as const

/** These scripts join their letters or have no capitals: two of them side by side would read as a word. */
const ONE_LETTER =
  /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

const signs = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const firstOf = (word: string): string => signs.segment(word)[Symbol.iterator]().next().value?.segment ?? ''

/** Returns one or two letters that stand for a name, by its script. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const [first = '', last = ''] = [firstOf(words[0] ?? ''), firstOf(words.at(-1) ?? '')]
  const both = words.length > 1 && !ONE_LETTER.test(name.trim()) ? first + last : first
  return both.toLocaleUpperCase() || '?'
}

/** Makes what gives each person a colour for as long as this page is open, another one than those who are here too. */
export function createColours() {
  const given = new Map<string, string>()
  return (ids: readonly string[]): ReadonlyMap<string, string> => {
    for (const id of ids) {
      if (given.has(id)) continue
      const taken = ids.map((other) => given.get(other))
      const free = COLOURS.filter((colour) => !taken.includes(colour))
      const choice = free.length > 0 ? free : COLOURS
      given.set(id, choice[numberOf(id) % choice.length] ?? COLOURS[0])
    }
    return given
  }
}

const numberOf = (id: string): number => Array.from(id).reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0)

/** Reads who is here; null where nobody has told it yet, or in words of another version. */
export function readHere(told: unknown): Here | null {
  if (typeof told !== 'string') return null
  try {
    return Here.safeParse(JSON.parse(told)).data ?? null
  } catch {
    return null
  }
}

/** Returns the people with what shows them: the others first, as they came. */
export function toShown(here: Here, meId: string, colours: ReturnType<typeof createColours>): readonly Shown[] {
  const given = colours(here.people.map(({ id }) => id))
  const shown = here.people.map((person) => ({
    ...person,
    initials: initialsOf(person.name),
    colour: given.get(person.id) ?? COLOURS[0],
    isMe: person.id === meId,
    isAway: person.tabs.every(({ isAway }) => isAway),
  }))
  return [...shown.filter(({ isMe }) => !isMe), ...shown.filter(({ isMe }) => isMe)]
}
