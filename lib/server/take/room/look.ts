import { MIXDESK } from '@/lib/protocol/request'
import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { packed } from '@/lib/server/db/packed'
import { readRoom } from '@/lib/server/rows/read-room'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow, UNSENT } from '@/lib/server/rows/rows'
import { addRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { toTask } from '@/lib/server/rows/to-task'
import { requireFitForAir } from '@/lib/server/take/asking/fit-for-air'
import { claimLease } from '@/lib/server/take/outcome/lease'
import { send } from '@/lib/server/take/outcome/send'
import { isFailure } from '@/lib/shared/failures'
import { type Turn, turnOf } from './who-is-there'

/** What must not be interrupted is waited for, and looked after again this often. */
const AGAIN_MS = 1_000

/** What ran was last heard of at most this long ago: two turns of asking after it (watch/ask-task.ts). */
const HEARD_MS = 30_000

/**
 * Looks who is in the room of a running task, and takes what is on air again with those who came. One of several
 * processes does it, since the claim is a transaction on the locked show.
 */
export async function lookAtRoom(context: Context, showId: string): Promise<void> {
  const claimed = await changeShow(context, showId, null, (write) => claimTurn(context, write, showId))
  if (claimed) await send(context, claimed)
}

async function claimTurn(context: Context, write: ShowWrite, showId: string): Promise<RequestRow | null> {
  const now = context.now()
  const task = await knownTask(write.trx, showId)
  const { row, program } = task
  if (row.look_at === null || row.look_at > now) return null
  if (!program || row.running === 0 || row.held !== 0 || row.alarm_kind !== null) {
    await saveTask(write, task, { look_at: null })
    return null
  }
  if (isBusy(task, now)) {
    await saveTask(write, task, { look_at: now + AGAIN_MS })
    return null
  }
  const account = await readFacts({ db: write.trx, env: context.env }, program.account_id)
  const { settings, ...onAir } = notNull(toTask(task).program)
  const roster = await readRoom(write.trx, { ...account, ...settings })
  const turn = turnOf({ program: { settings, ...onAir }, roster: roster.entries, account, now, selfAt: row.self_at })
  if (turn.do === 'nothing') {
    await saveTask(write, task, { look_at: turn.until })
    return null
  }
  const tried = await saveTask(write, task, { look_at: null, self_at: now, tried_at: now })
  const { document } = turn
  const why = whyNot(() => requireFitForAir(context, { settings, account, task, roster, layout: { document } }))
  if (why !== null) {
    context.log.warn({ show: showId, why }, 'what is on air cannot be taken again with who came')
    return null
  }
  const draft = draftTurn(program, turn, { id: context.newId(), now })
  return addRequest(write, await claimLease(context, write, tried, draft))
}

/** Nothing else may be on its way, uncertain or retried, and the task was heard of a moment ago. */
const isBusy = ({ row, waiting, uncertain, refused }: KnownTask, now: number): boolean =>
  row.in_flight_id !== null ||
  waiting.length > 0 ||
  uncertain !== undefined ||
  refused !== undefined ||
  row.missed_turns > 0 ||
  Math.abs(now - (row.heard_at ?? 0)) > HEARD_MS

/** What goes on air as it was is sent word for word. */
const draftTurn = (
  program: RequestRow,
  { document, wanted, because }: Extract<Turn, { do: 'take' }>,
  { id, now }: Readonly<{ id: string; now: number }>,
): RequestRow => {
  const text = packed(JSON.stringify(document))
  return {
    ...program,
    ...UNSENT,
    id,
    created_at: now,
    operator_id: MIXDESK.id,
    operator_name: MIXDESK.name,
    document: text,
    wanted: wanted && packed(JSON.stringify(wanted)),
    body: text === program.document ? program.body : null,
    explanation: because,
  }
}

function whyNot(attempt: () => void): string | null {
  try {
    attempt()
    return null
  } catch (error) {
    if (isFailure(error)) return error.message
    throw error
  }
}
