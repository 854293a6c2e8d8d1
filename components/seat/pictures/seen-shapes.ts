import { knownFacts, type StreamFacts } from '@/components/seat/stream-facts'
import { aspectOfSize } from '@/lib/geometry/aspect'
import { addressOf } from '@/lib/layout/address'
import type { SourcePlayer } from './source-player'

/**
 * Adds to what is known of sources the shape in which each was seen: it is the true one, and outlives its player.
 * Whatever else is told of them meanwhile is kept.
 */
export function addSeenShapes() {
  const seen = new Map<string, number>()
  let told: StreamFacts = knownFacts.getState()
  let mine: StreamFacts = told
  const add = () => {
    const all = new Map(told)
    for (const [address, aspect] of seen)
      all.set(address, { card: null, ...told.get(address), aspect, soundOnly: false })
    mine = all
    knownFacts.setState(all, true)
  }
  const forget = knownFacts.subscribe((now) => {
    if (now === mine) return
    told = now
    if (seen.size > 0) add()
  })
  return {
    see: (playing: readonly SourcePlayer[]) => {
      let isNew = false
      for (const { source, playing: now } of playing) {
        const { still } = now()
        const address = addressOf(source)
        const aspect = still && aspectOfSize(still.size)
        if (aspect === null || seen.get(address) === aspect) continue
        seen.set(address, aspect)
        isNew = true
      }
      if (isNew) add()
    },
    end: () => {
      forget()
      knownFacts.setState(told, true)
    },
  }
}
