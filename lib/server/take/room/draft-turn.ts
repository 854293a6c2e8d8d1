import { isSame } from '@/lib/layout/diff'
import { sentOf } from '@/lib/layout/document'
import { toSend } from '@/lib/layout/fill-slots'
import { switchedTo } from '@/lib/layout/room/switched-to'
import type { Layout, Show } from '@/lib/protocol/live'
import { MIXDESK } from '@/lib/protocol/request'
import type { Roster } from '@/lib/protocol/roster'
import type { AccountFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { packed } from '@/lib/server/db/packed'
import { type KnownTask, notNull, type RequestRow, UNSENT } from '@/lib/server/rows/rows'
import { settingsOf } from '@/lib/server/rows/to-task'
import { readLayouts } from '@/lib/server/shows/read'
import { draftTake } from '@/lib/server/take/asking/draft'
import { requireSameFilling } from '@/lib/server/take/asking/filling'
import { requireFitForAir } from '@/lib/server/take/asking/fit-for-air'
import { readLaying } from '@/lib/server/take/asking/laying'
import { leaveOut, sayAll } from '@/lib/server/take/asking/leave-out'
import { readStage } from '@/lib/server/take/asking/stage'
import { Failure } from '@/lib/shared/failures'
import { numberOf, wholeOf } from './origin'
import type { Turn } from './who-is-there'

/**
 * `layout` is the one that was taken, where that follows the room, and `origin` what was on air before Mixdesk took
 * another; else they are null.
 */
type Known = Readonly<{
  show: Show
  task: KnownTask
  account: AccountFacts
  roster: Roster
  layout: Layout | null
  origin: RequestRow | null
}>
type Deps = Pick<Context, 'db' | 'env' | 'newId' | 'now' | 'vault'>

/**
 * Makes the request that Mixdesk sends by itself.
 *
 * @throws {Failure} cannot-go-on-air; not-found, for a layout of a name that no layout has; account-locked
 */
export function draftTurn(context: Deps, known: Known, turn: Exclude<Turn, { do: 'nothing' }>): Promise<RequestRow> {
  if (turn.do === 'take') return draftAgain(context, known, turn)
  return turn.do === 'switch' ? draftSwitch(context, known, turn) : draftReturn(context, known, turn)
}

/**
 * What goes on air as it was is sent word for word. What follows the room is the layout as it stands, where no hand has
 * changed that since.
 */
async function draftAgain(
  context: Deps,
  { task, account, roster, layout }: Known,
  { document, wanted, because }: Extract<Turn, { do: 'take' }>,
): Promise<RequestRow> {
  const program = notNull(task.program ?? null)
  const settings = settingsOf(program)
  requireFitForAir(context, { settings, pinned: [], account, task, roster, layout: { document } })
  const text = packed(JSON.stringify(document))
  const stands = layout && toSend(layout.document, { ...settingsOf(program), ...roster })
  const taken = stands && isSame(sentOf(stands), sentOf(wanted ?? document)) ? layout : null
  return {
    ...program,
    ...UNSENT,
    id: context.newId(),
    created_at: context.now(),
    operator_id: MIXDESK.id,
    operator_name: MIXDESK.name,
    layout_revision: taken?.revision ?? program.layout_revision,
    document: text,
    wanted: wanted && packed(JSON.stringify(wanted)),
    body: text === program.document ? program.body : null,
    explanation: because,
  }
}

/** The layout goes on air as it stands now, as by a hand. */
async function draftSwitch(
  context: Deps,
  { show, task }: Known,
  { to, because }: Extract<Turn, { do: 'switch' }>,
): Promise<RequestRow> {
  const layout = switchedTo(to, await readLayouts(context.db, show.id))
  if (!layout) throw new Failure('not-found', `No layout has the name ${to.to}.`)
  const stage = await readStage(context, show, layout.id)
  requireFitForAir(context, stage)
  const laying = await readLaying(context, show.id, stage)
  const sent = leaveOut(context, stage, requireSameFilling(stage, undefined), laying)
  const { id: showId, accountId, settings } = show
  const draft = { id: context.newId(), showId, accountId, settings, operator: MIXDESK, key: null, now: context.now() }
  const taken = draftTake(draft, { ...stage.layout, ...sent }, sayAll(because, sent))
  return { ...taken, away_from: await numberOf(context.db, notNull(task.program ?? null)) }
}

/** What was on air before goes on air once more as it was taken then, but for who is not there. */
async function draftReturn(
  context: Deps,
  { task, account, roster, origin }: Known,
  { because }: Extract<Turn, { do: 'return' }>,
): Promise<RequestRow> {
  const row = notNull(origin)
  const settings = settingsOf(row)
  const whole = wholeOf(row)
  const laying = await readLaying(context, row.show_id, { settings, layout: { document: whole } })
  const sent = leaveOut(context, { account, roster, task }, whole, laying)
  requireFitForAir(context, { settings, pinned: [], account, task, roster, layout: { document: sent.document } })
  const text = packed(JSON.stringify(sent.document))
  return {
    ...row,
    ...UNSENT,
    id: context.newId(),
    created_at: context.now(),
    operator_id: MIXDESK.id,
    operator_name: MIXDESK.name,
    document: text,
    wanted: sent.wanted && packed(JSON.stringify(sent.wanted)),
    body: text === row.document ? row.body : null,
    explanation: sayAll(because, sent) ?? null,
  }
}
