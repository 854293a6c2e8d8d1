import { sentOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import type { Away } from './away'
import { leftOnAir, type OnAir } from './left-on-air'

/** Describes a source whose picture, or whose sound, is on air. */
export type SeenOnAir = Pick<Away, 'streamId' | 'name' | 'inputIds' | 'isBack'> & Readonly<{ source: Source }>

/** Lists the streams whose pictures are on air, in the order of their inputs, without those that have left. */
export const seenOnAir = (desk: OnAir): SeenOnAir[] => thoseOnAir(desk, isSeen)

/** Lists the streams whose sound is on air and turned up, in the same way. */
export const heardOnAir = (desk: OnAir): SeenOnAir[] => thoseOnAir(desk, isHeard)

function thoseOnAir(desk: OnAir, isMeant: (input: Input) => boolean): SeenOnAir[] {
  const { task, roster, account } = desk
  if (!task.running || !task.program) return []
  const left = new Set(leftOnAir(desk).split(' '))
  const bySource = new Map<string, SeenOnAir>()
  for (const { id, source } of sentOf(task.program.document).filter(isMeant)) {
    if (source.kind !== 'stream' || left.has(id)) continue
    const key = wireKey(source, account)
    const { inputIds = [] } = bySource.get(key) ?? {}
    const { streamId } = source
    const name = sourceName(source, roster.entries)
    bySource.set(key, { streamId, name, source, isBack: false, inputIds: [...inputIds, id] })
  }
  return [...bySource.values()]
}

const isSeen = ({ content, placeholder }: Input): boolean => content !== 'audio' && placeholder?.mode !== 'always'
const isHeard = ({ content, volume }: Input): boolean => content !== 'video' && volume > 0
