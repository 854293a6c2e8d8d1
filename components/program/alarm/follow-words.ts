import type { Followed } from '@/lib/layout/room/follow'

type Follows = Pick<Followed, 'awaited' | 'over'> &
  Readonly<{
    /** So many inputs are on air, and so many may be. */
    shown: number
    most: number
    /** The layout is held, or follows no more. */
    isHeld: boolean
    nameOf: (streamId: string) => string
  }>

/** Says how what is on air follows the room, and what that waits for. */
export function sayFollows({ shown, most, over, awaited, isHeld, nameOf }: Follows): string {
  const names = (state: 'live' | 'gone') =>
    awaited.flatMap((entry) => (entry.state === state ? [nameOf(entry.streamId)] : [])).join(', ')
  const [coming, going] = [names('live'), names('gone')]
  if (isHeld) return 'Followed the room. Its layout is held: what is on air stays as it is.'
  return [
    `Follows the room · ${shown} of ${most}`,
    coming && `joining: ${coming}`,
    going && `leaving: ${going}`,
    over > 0 && `${over} more ${over === 1 ? 'has' : 'have'} no place`,
  ]
    .filter(Boolean)
    .join(' · ')
}
