import type { DeskState } from '@/lib/editor/state/desk-state'
import { fieldName, list } from '@/lib/editor/state/words'
import type { LayoutDocument, LayoutRecord } from '@/lib/layout/document'
import type { Person } from '@/lib/protocol/request'
import { sourceName } from '@/lib/protocol/source-name'
import { isolated } from '@/lib/shared/isolated'
import type { Overwriting } from './own-writes'

type Known = Pick<DeskState, 'roster' | 'me'>

/** Puts everything that one change overwrote into one sentence. */
export function overwritten(
  overwritings: readonly Overwriting[],
  by: Person | null,
  { records }: LayoutDocument,
  known: Known,
): string {
  const name = whoIs(by, known)
  const fields = overwritings.map(({ field }) => fieldName(field))
  const things = overwritings.map(({ id }) => thing(records[id], known))
  return `${name} changed the ${listOnce(fields)} of ${listOnce(things)} at the same time; ${name}’s change was kept.`
}

/** Says which records were removed under my edits. The answer to a save does not tell by whom. */
export function lost(records: readonly LayoutRecord[], by: Person | null, known: Known): string {
  const things = [...new Set(records.map((record) => thing(record, known)))]
  return `${whoIs(by, known)} removed ${list(things)}: your edits of ${things.length > 1 ? 'them' : 'it'} are lost.`
}

export const deleted = (layoutName: string, by: Person | null, known: Known): string =>
  `${whoIs(by, known)} deleted ${isolated(layoutName)}, which you were editing.`

function whoIs(by: Person | null, { me }: Known): string {
  if (by?.id === me.id) return 'Another desk of yours'
  return isolated(by?.name ?? 'Someone')
}

const thing = (record: LayoutRecord | undefined, { roster }: Known): string =>
  record?.type === 'input' ? sourceName(record.source, roster.entries) : `the ${record?.type ?? 'background'}`

const listOnce = (words: readonly string[]): string => list([...new Set(words)])
