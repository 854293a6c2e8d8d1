import type { Input, Source } from '@/lib/layout/input'
import type { Followed } from '@/lib/layout/room/follow'

type Follows = Pick<Followed, 'come' | 'gone' | 'awaited' | 'over'> &
  Readonly<{
    /** So many inputs are on air, and so many may be. */
    shown: number
    most: number
    /** The layout is held, or follows no more. */
    isHeld: boolean
    nameOf: (source: Source) => string
  }>

/** Says how what is on air follows the room, and who comes into it or goes from it in a moment. */
export function sayFollows({ shown, most, over, come, gone, awaited, isHeld, nameOf }: Follows): string {
  if (isHeld) return 'Followed the room. Its layout is held: what is on air stays as it is.'
  const names = (turned: readonly Input[], state: 'live' | 'gone') => {
    const waits = awaited.filter((entry) => entry.state === state)
    const sources = waits.map(({ streamId }): Source => ({ kind: 'stream', streamId }))
    return [...turned.map(({ source }) => source), ...sources].map(nameOf).join(', ')
  }
  const [coming, going] = [names(come, 'live'), names(gone, 'gone')]
  return [
    `Follows the room · ${shown} of ${most}`,
    coming && `joining: ${coming}`,
    going && `leaving: ${going}`,
    over > 0 && `${over} more ${over === 1 ? 'has' : 'have'} no place`,
  ]
    .filter(Boolean)
    .join(' · ')
}
