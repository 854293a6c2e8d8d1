import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import type { RosterEntry } from '@/lib/protocol/roster'
import type { Program } from '@/lib/protocol/task'
import { FREEZE_MS } from '@/lib/zego/limits'
import type { Naming } from '@/lib/zego/test-prefix'
import { wireKey } from './stream-name'

/** Who comes or leaves counts once they have been there, or gone, for this long: a flap changes nothing. */
export const SETTLE_MS = 3_000

/** Holds what decides whether a source can be mixed now. `program` counts only while `running`; `now` is in Unix ms. */
export type Air = Readonly<{
  account: Naming
  roster: readonly RosterEntry[]
  program: Pick<Program, 'document' | 'acceptedAt'> | null
  running: boolean
  now: number
}>

/**
 * Says how a source that left the room is missed: `frozen` is still mixed, as its last picture (contract 4); `gone`
 * would have ZEGOCLOUD refuse the whole mix, or is not to be mixed any more by what its place says (`leaving`).
 */
export type Missed = Readonly<{ how: 'frozen' | 'gone'; since: number }>

/** Finds the inputs whose source left the room, by their ids. A stream that the roster does not know may exist. */
export function missedIn(
  document: LayoutDocument,
  { account, roster, program, running, now }: Air,
): Map<string, Missed> {
  const keyOf = (source: Source): string => wireKey(source, account)
  const left = roster.filter(({ state }) => state === 'gone')
  if (left.length === 0) return new Map()
  const gone = new Map(left.map((entry) => [keyOf({ kind: 'stream', streamId: entry.streamId }), entry]))
  const mixed = new Set(running && program ? sentOf(program.document).map(({ source }) => keyOf(source)) : [])
  return new Map(
    sentOf(document).flatMap(({ id, source, leaving }): [string, Missed][] => {
      const key = keyOf(source)
      const entry = gone.get(key)
      if (!entry) return []
      const { since, givenUpAt = 0 } = entry
      const isHeld = mixed.has(key) && now - since <= FREEZE_MS && givenUpAt <= (program?.acceptedAt ?? 0)
      const isLetGo = leaving?.lost === 'leave' && now - since >= SETTLE_MS
      return [[id, { how: isHeld && !isLetGo ? 'frozen' : 'gone', since }]]
    }),
  )
}

/** Finds the inputs that are not to be mixed now. */
export function goneIn(document: LayoutDocument, air: Air): ReadonlySet<string> {
  return new Set([...missedIn(document, air)].flatMap(([id, { how }]) => (how === 'gone' ? [id] : [])))
}
