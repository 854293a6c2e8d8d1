import type { MixRequest } from '@/lib/protocol/request'

/** Is a request of its own, or a ride of faders by one person: the requests of it, newest first. */
export type Entry = Readonly<{ request: MixRequest }> | Readonly<{ ride: readonly [MixRequest, ...MixRequest[]] }>

/** Puts what one person did to the faders, with nothing between it, into one entry. What went wrong stands alone. */
export function foldSounds(requests: readonly MixRequest[]): readonly Entry[] {
  const entries: Entry[] = []
  for (const request of requests) {
    const last = entries.at(-1)
    const before = last && ('ride' in last ? last.ride : ([last.request] as const))
    if (before && isFoldable(request) && isFoldable(before[0]) && before[0].operator.id === request.operator.id) {
      entries.splice(-1, 1, { ride: [...before, request] })
    } else entries.push({ request })
  }
  return entries
}

const isFoldable = ({ isSound, state }: MixRequest): boolean => isSound && state !== 'rejected' && state !== 'unknown'
