import { list } from '@/lib/editor/state/words'

/** Names inputs in a sentence: three at most, and how many more. */
export function namesOf(names: readonly string[]): string {
  const rest = names.length - 3
  return list(rest > 0 ? [...names.slice(0, 3), `${rest} more`] : names)
}

/** Says what a paste brought. What stands once in a mix, and was there already, is an empty place now. */
export function pastedWords(names: readonly string[], emptied: number): string {
  const says = `Pasted ${namesOf(names)}.`
  if (emptied === 0) return says
  const isAll = emptied === names.length
  const who = names.length === 1 ? 'It is' : isAll ? 'They are' : emptied === 1 ? 'One is' : `${emptied} are`
  const [places, sources] = emptied === 1 ? ['an empty place', 'source'] : ['empty places', 'sources']
  return `${says} ${who} ${places}: the layout has the ${sources} already.`
}
