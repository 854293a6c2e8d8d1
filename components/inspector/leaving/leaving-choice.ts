import type { Input, Leaving } from '@/lib/layout/input'

/** What a place does until somebody says otherwise: the last picture stays, and whoever is back is taken again. */
export const PLAIN_LEAVING: Leaving = { lost: 'hold', to: '', toId: '', back: 'again', needed: false }

/** Names what the audience sees once a source left. `slate` is a placeholder that stands in where no data comes. */
export type Lost = Leaving['lost'] | 'slate'

type Place = Pick<Input, 'leaving' | 'placeholder'>

/** Tells what a place does now. Its placeholder is shown by ZEGOCLOUD itself, as long as the place holds its source. */
export function lostOf({ leaving, placeholder }: Place): Lost {
  const lost = leaving?.lost ?? 'hold'
  return lost === 'hold' && placeholder?.mode === 'no-data' ? 'slate' : lost
}

/**
 * Returns the fields that have a place do this. A slate is its placeholder in the mode of no data, and whoever chooses
 * to hold the picture has it in another one.
 */
export function withLost(place: Place, lost: Lost): Partial<Place> {
  const { placeholder } = place
  const leaving = withLeaving(place, { lost: lost === 'slate' ? 'hold' : lost })
  if (lost === 'slate') return { leaving, placeholder: placeholder && { ...placeholder, mode: 'no-data' } }
  if (lost === 'hold' && placeholder?.mode === 'no-data') {
    return { leaving, placeholder: { ...placeholder, mode: 'camera-off' } }
  }
  return { leaving }
}

/** Changes a part of what a place does. One that does what all do says nothing. */
export function withLeaving({ leaving }: Pick<Place, 'leaving'>, part: Partial<Leaving>): Leaving | null {
  const { lost, to, toId, back, needed } = { ...PLAIN_LEAVING, ...leaving, ...part }
  const isPlain = lost === 'hold' && to === '' && back === 'again' && !needed
  return isPlain ? null : { lost, to, toId, back, needed }
}
