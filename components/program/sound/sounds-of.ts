import type { DeskState } from '@/lib/editor/state/desk-state'
import { inputOf, sentOf } from '@/lib/layout/document'
import { isFilled } from '@/lib/layout/is-filled'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { pinOf } from '@/lib/mix/pinned'
import { wireKey } from '@/lib/mix/stream-name'

/** Holds what a fader stands for. Two with the same key are the same stream or address on the wire. */
export type Sound = Readonly<{
  key: string
  source: PinnedSound['source']
  /** In percent, 0 where it is muted. */
  volume: number
  /** The volume that the end of a mute gives back, where nobody remembers another. */
  before: number
  isOnAir: boolean
  isPinned: boolean
}>

type Known = Pick<DeskState, 'task' | 'show' | 'account' | 'layouts'>

/**
 * Lists the sounds on air, those that stay first, and after them the sounds that stay and are not on air: they are with
 * the next take. A picture without its sound is none.
 */
export function soundsOf({ task, show, account, layouts }: Known): readonly Sound[] {
  const { pinned } = show
  const program = task.running ? task.program : null
  const layout = layouts.find(({ id }) => id === program?.layoutId)
  const heard = program ? sentOf(program.document).filter(({ content }) => content !== 'video') : []
  const onAir = heard.filter(isFilled).map(({ id, source, volume }): Sound => {
    const pin = pinOf(pinned, source, account)
    const before = pin?.volume || (layout && inputOf(layout.document, id)?.volume) || 100
    return { key: wireKey(source, account), source, volume, before, isOnAir: true, isPinned: pin !== undefined }
  })
  const keys = new Set(onAir.map(({ key }) => key))
  const waiting = pinned.flatMap(({ source, volume, muted }): Sound[] => {
    const key = wireKey(source, account)
    if (keys.has(key)) return []
    return [{ key, source, volume: muted ? 0 : volume, before: volume || 100, isOnAir: false, isPinned: true }]
  })
  return [...onAir.filter(({ isPinned }) => isPinned), ...onAir.filter(({ isPinned }) => !isPinned), ...waiting]
}
