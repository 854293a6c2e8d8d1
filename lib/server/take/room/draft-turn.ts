import type { Show } from '@/lib/protocol/live'
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
import type { Turn } from './who-is-there'

type Known = Readonly<{ show: Show; task: KnownTask; account: AccountFacts; roster: Roster }>
type Deps = Pick<Context, 'db' | 'env' | 'newId' | 'now' | 'vault'>

/**
 * Makes the request that Mixdesk sends by itself.
 *
 * @throws {Failure} cannot-go-on-air; not-found, for a layout of a name that no layout has; account-locked
 */
export const draftTurn = (context: Deps, known: Known, turn: Exclude<Turn, { do: 'nothing' }>): Promise<RequestRow> =>
  turn.do === 'take' ? draftAgain(context, known, turn) : draftSwitch(context, known, turn)

/** What goes on air as it was is sent word for word. */
async function draftAgain(
  context: Deps,
  { task, account, roster }: Known,
  { document, wanted, because }: Extract<Turn, { do: 'take' }>,
): Promise<RequestRow> {
  const program = notNull(task.program ?? null)
  requireFitForAir(context, { settings: settingsOf(program), account, task, roster, layout: { document } })
  const text = packed(JSON.stringify(document))
  return {
    ...program,
    ...UNSENT,
    id: context.newId(),
    created_at: context.now(),
    operator_id: MIXDESK.id,
    operator_name: MIXDESK.name,
    document: text,
    wanted: wanted && packed(JSON.stringify(wanted)),
    body: text === program.document ? program.body : null,
    explanation: because,
  }
}

/** The layout goes on air as it stands now, as by a hand. */
async function draftSwitch(
  context: Deps,
  { show }: Known,
  { to, because }: Extract<Turn, { do: 'switch' }>,
): Promise<RequestRow> {
  const layout = (await readLayouts(context.db, show.id)).find(({ name }) => name === to)
  if (!layout) throw new Failure('not-found', `No layout has the name ${to}.`)
  const stage = await readStage(context, show, layout.id)
  requireFitForAir(context, stage)
  const laying = await readLaying(context, show.id, stage)
  const sent = leaveOut(context, stage, requireSameFilling(stage, undefined), laying)
  const { id: showId, accountId, settings } = show
  const draft = { id: context.newId(), showId, accountId, settings, operator: MIXDESK, key: null, now: context.now() }
  return draftTake(draft, { ...stage.layout, ...sent }, sayAll(because, sent))
}
