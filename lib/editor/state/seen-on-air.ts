import { sentOf } from '@/lib/layout/document'
import type { Input, Source } from '@/lib/layout/input'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import type { Away } from './away'
import { leftOnAir, type OnAir } from './left-on-air'

/** Describes a source whose picture is on air. */
export type SeenOnAir = Pick<Away, 'streamId' | 'name' | 'inputIds' | 'isBack'> & Readonly<{ source: Source }>

/** Lists the streams whose pictures are on air, in the order of their inputs, without those that have left. */
export function seenOnAir(desk: OnAir): SeenOnAir[] {
  const { task, roster, account } = desk
  if (!task.running || !task.program) return []
  const left = new Set(leftOnAir(desk).split(' '))
  const bySource = new Map<string, SeenOnAir>()
  for (const { id, source } of sentOf(task.program.document).filter(isSeen)) {
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
