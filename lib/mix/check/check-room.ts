import { sentOf } from '@/lib/layout/document'
import { setSource } from '@/lib/layout/set-fields'
import { wireKey } from '@/lib/mix/stream-name'
import { sourceName } from '@/lib/protocol/source-name'
import { type Checked, type Issue, warning } from './issue'

/**
 * Finds streams that are not in the room and never were, as far as is known. They may be in another room, so that they
 * refuse nothing. Nothing is said while nobody is known to be in the room.
 */
export function checkRoom({ document, account, roster }: Checked): Issue[] {
  if (roster.length === 0) return []
  const known = new Set(roster.map(({ streamId }) => wireKey({ kind: 'stream', streamId }, account)))
  return sentOf(document).flatMap(({ id, source }): Issue[] => {
    if (source.kind !== 'stream' || known.has(wireKey(source, account))) return []
    const place = { kind: 'slot' as const, for: { by: 'stream' as const, streamId: source.streamId } }
    return [
      warning('source-not-in-room', {
        on: { kind: 'input', id, field: 'source' },
        message: `${sourceName(source, roster)} is not in the room, and ZEGOCLOUD refuses the mix if it is nowhere. Check its id, or wait for it.`,
        // Its place is left out of the take until it comes.
        fix: { label: 'Wait for it', kind: 'layout', diff: setSource(document, id, place) },
      }),
    ]
  })
}
