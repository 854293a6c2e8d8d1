import { sentOf } from '@/lib/layout/document'
import type { Source } from '@/lib/layout/input'
import { wireKey } from '@/lib/mix/stream-name'
import type { Program } from '@/lib/protocol/task'
import type { DeskState } from './desk-state'
import { isDoubtful } from './doubt'
import { leftOnAir, type OnAir } from './left-on-air'

/** `away`: what is on air is its last picture, or nothing. `perhaps`: it is in a program that may not be on air. */
export type SourceTally = 'on' | 'away' | 'perhaps' | 'off'

/** Says whether a source is on air, seen or only heard, whatever is in the preview. */
export function sourceTally(source: Source, desk: OnAir): SourceTally {
  const { task, account } = desk
  if (!task.running || !task.program) return 'off'
  const key = wireKey(source, account)
  if (!keysOf(task.program, account).has(key)) return 'off'
  if (isDoubtful(task)) return 'perhaps'
  return isAway(key, desk) ? 'away' : 'on'
}

/** Every row of the roster asks this about the same program, which never changes. */
const known = new WeakMap<Program, ReadonlySet<string>>()

function keysOf(program: Program, account: DeskState['account']): ReadonlySet<string> {
  const keys = known.get(program) ?? new Set(sentOf(program.document).map(({ source }) => wireKey(source, account)))
  known.set(program, keys)
  return keys
}

function isAway(key: string, { task, roster, account }: OnAir): boolean {
  const entries = roster.entries.filter(({ streamId }) => wireKey({ kind: 'stream', streamId }, account) === key)
  return leftOnAir({ task, roster: { ...roster, entries }, account }) !== ''
}
