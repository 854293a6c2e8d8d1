import { isSame } from '@/lib/layout/diff'
import { type LayoutDocument, sentOf } from '@/lib/layout/document'
import { type Laying, withoutMissing } from '@/lib/mix/without-missing'
import { sourceName } from '@/lib/protocol/source-name'
import type { Context } from '@/lib/server/context'
import { toTask } from '@/lib/server/rows/to-task'
import { requireSameFilling } from './filling'
import type { Stage } from './stage'

/** Holds what is sent. `wanted` has those too who are left out; null where nobody is. `says` names them. */
export type LeftOut = Readonly<{ document: LayoutDocument; wanted: LayoutDocument | null; says: string | null }>

/**
 * Leaves out whoever is not in the room: ZEGOCLOUD would refuse the take of all others for them (contract 4). They join
 * when they are there (lib/server/take/room).
 */
export function leaveOut(
  { now }: Pick<Context, 'now'>,
  { account, roster, task }: Pick<Stage, 'account' | 'roster' | 'task'>,
  whole: LayoutDocument,
  laying: Laying,
): LeftOut {
  const { program, running } = toTask(task)
  const document = withoutMissing(whole, { account, roster: roster.entries, program, running, now: now() }, laying)
  if (document === whole) return { document, wanted: null, says: null }
  const kept = new Set(sentOf(document).map(({ id }) => id))
  const names = sentOf(whole).flatMap(({ id, source }) => (kept.has(id) ? [] : [sourceName(source, roster.entries)]))
  const says = `Without ${names.join(' and ')}, not in the room: ${names.length === 1 ? 'joins' : 'they join'} when there.`
  return { document, wanted: whole, says }
}

/** Has those too join, once they are there, whom a panic leaves out. */
export function withWhole({ whole, ...stage }: Stage, sent: LeftOut): LeftOut {
  if (!whole) return sent
  const { pinned } = whole
  const wanted = requireSameFilling(
    { ...stage, pinned, layout: { ...stage.layout, document: whole.document } },
    undefined,
  )
  return isSame(sentOf(wanted), sentOf(sent.document)) ? sent : { ...sent, wanted }
}

/** Puts what is said of a take by its operator and of who was left out into one explanation. */
export const sayAll = (explanation: string | undefined, { says }: LeftOut): string | undefined =>
  [explanation, says].filter((part) => part !== undefined && part !== null).join(' ') || undefined
