import type { ComboChoice } from '@/components/ui/fields/combo-matches'
import { sourceKey } from '@/lib/layout/address'
import { inputsOf, type LayoutDocument } from '@/lib/layout/document'
import type { RosterEntry } from '@/lib/protocol/roster'

type Entry = Pick<RosterEntry, 'streamId' | 'userId' | 'userName' | 'state'>

/**
 * Lists the streams of the room by the names of who publishes them, those that are live first. Whoever stands in the
 * layout already is marked, and so is whoever has left. `document` has its places filled.
 */
export function sourceChoices(entries: readonly Entry[], document: LayoutDocument, inputId: string): ComboChoice[] {
  const holders = new Map(inputsOf(document).map(({ id, source }) => [sourceKey(source), id]))
  const markOf = ({ streamId, state }: Entry): string | undefined => {
    const holder = holders.get(sourceKey({ kind: 'stream', streamId }))
    if (holder !== undefined) return holder === inputId ? 'here' : 'in the layout'
    return state === 'gone' ? 'gone' : undefined
  }
  return entries
    .toSorted((a, b) => Number(a.state === 'gone') - Number(b.state === 'gone'))
    .map((entry) => ({
      id: entry.streamId,
      name: entry.userName || entry.streamId,
      detail: entry.userId,
      mark: markOf(entry),
    }))
}
