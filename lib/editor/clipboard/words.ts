import { list } from '@/lib/editor/state/words'

/** Names inputs in a sentence, three at most and how many more, and the watermark where it is among them. */
export function namesOf(names: readonly string[], isMarked = false): string {
  const rest = names.length - 3
  const shown = rest > 0 ? [...names.slice(0, 3), `${rest} more`] : names
  return list(isMarked ? [...shown, 'the watermark'] : shown)
}

type Brought = Readonly<{
  names: readonly string[]
  /** So many came as empty places: what stands once in a mix was there already. */
  emptied: number
  /** Whether a watermark came, and took the place of another one: a layout has one. */
  watermark: 'none' | 'new' | 'in its place'
}>

/** Says what a paste brought. */
export function pastedWords({ names, emptied, watermark }: Brought): string {
  const says = `Pasted ${namesOf(names, watermark !== 'none')}.`
  const replaced = watermark === 'in its place' ? ' The watermark that was there is gone.' : ''
  return `${says}${emptied === 0 ? '' : emptyWords(names.length, emptied)}${replaced}`
}

function emptyWords(count: number, emptied: number): string {
  const isAll = emptied === count
  const who = count === 1 ? 'It is' : isAll ? 'They are' : emptied === 1 ? 'One is' : `${emptied} are`
  const [places, sources] = emptied === 1 ? ['an empty place', 'source'] : ['empty places', 'sources']
  return ` ${who} ${places}: the layout has the ${sources} already.`
}
