import { plainName } from '@/lib/shared/plain-name'

/** Offers one of many. `id` and `detail` are searched as the name is, and `mark` says what is special about it. */
export type ComboChoice = Readonly<{ id: string; name: string; detail: string; mark?: string | undefined }>

/** So many are shown; who looks for another one types. */
const MOST = 60

/** Ranks a choice by how well a text finds it, 0 first; null where it does not. */
function rankOf({ id, name, detail }: ComboChoice, sought: string): number | null {
  const [first, ...others] = [name, id, detail].map(plainName)
  if (first === sought || others.includes(sought)) return 0
  if (first?.startsWith(sought)) return 1
  if (first?.split(/[\s\p{P}]+/u).some((word) => word.startsWith(sought))) return 2
  if (first?.includes(sought)) return 3
  return others.some((other) => other.includes(sought)) ? 4 : null
}

/**
 * Lists the choices that a text finds, the best first. `best` is the one that Enter means: what the text names, or
 * whose name begins with it, whole or at a word. A text that is only part of an id may be another id, so none is meant.
 */
export function comboMatches(
  choices: readonly ComboChoice[],
  text: string,
): Readonly<{ shown: readonly ComboChoice[]; more: number; best: ComboChoice | null; isNamed: boolean }> {
  const sought = plainName(text)
  if (!sought)
    return { shown: choices.slice(0, MOST), more: Math.max(0, choices.length - MOST), best: null, isNamed: false }
  const ranked = choices
    .flatMap((choice) => {
      const rank = rankOf(choice, sought)
      return rank === null ? [] : [{ choice, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
  const [first] = ranked
  return {
    shown: ranked.slice(0, MOST).map(({ choice }) => choice),
    more: Math.max(0, ranked.length - MOST),
    best: first && first.rank <= 2 ? first.choice : null,
    isNamed: first?.rank === 0,
  }
}
