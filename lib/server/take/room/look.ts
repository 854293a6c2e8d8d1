import { roomFollowedBy } from '@/lib/layout/room/follow'
import type { Show } from '@/lib/protocol/live'
import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { readRoom } from '@/lib/server/rows/read-room'
import { knownTask } from '@/lib/server/rows/read-task'
import { type KnownTask, notNull, type RequestRow } from '@/lib/server/rows/rows'
import { addRequest } from '@/lib/server/rows/save-request'
import { saveTask } from '@/lib/server/rows/save-task'
import { toTask } from '@/lib/server/rows/to-task'
import { readLayouts } from '@/lib/server/shows/read'
import { readLaying } from '@/lib/server/take/asking/laying'
import { claimLease } from '@/lib/server/take/outcome/lease'
import { send } from '@/lib/server/take/outcome/send'
import { isFailure } from '@/lib/shared/failures'
import { arrangeLayouts } from './arrange-layouts'
import { draftTurn } from './draft-turn'
import { followOnAir } from './follow-on-air'
import { readOrigin, wholeOf } from './origin'
import { turnOf } from './who-is-there'

/** What must not be interrupted is waited for, and looked after again this often. */
const AGAIN_MS = 1_000

/** What ran was last heard of at most this long ago: two turns of asking after it (watch/ask-task.ts). */
const HEARD_MS = 30_000

/**
 * Looks who is in the room of a running task, and takes what is to be on air then. One of several processes does it,
 * since the claim is a transaction on the locked show.
 */
export async function lookAtRoom(context: Context, showId: string): Promise<void> {
  // A layout that follows the room comes first, so that what is taken has its revision.
  await arrangeLayouts(context, showId)
  const claimed = await changeShow(context, showId, null, (write, show) => claimTurn(context, write, show))
  if (claimed) await send(context, claimed)
}

async function claimTurn(context: Context, write: ShowWrite, show: Show): Promise<RequestRow | null> {
  const now = context.now()
  const task = await knownTask(write.trx, show.id)
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
  const onAir = notNull(toTask(task).program)
  const roster = await readRoom(write.trx, { ...account, ...onAir.settings })
  const wanted = { settings: onAir.settings, layout: { document: onAir.wanted ?? onAir.document } }
  const laying = await readLaying({ db: write.trx }, show.id, wanted)
  const { entries } = roster
  const [layout = null] = roomFollowedBy(onAir.document) ? await readLayouts(write.trx, show.id, [onAir.layoutId]) : []
  const there = { entries, outputs: onAir.settings.outputs, most: account.maxInputs, now }
  const room = followOnAir(onAir, layout, there, laying)
  const origin = await readOrigin(write.trx, program)
  const before = origin && { document: wholeOf(origin), acceptedAt: origin.answered_at ?? 0 }
  const turn = turnOf({
    program: onAir,
    roster: entries,
    account,
    now,
    selfAt: row.self_at,
    laying,
    room,
    origin: before,
  })
  if (turn.do === 'nothing') {
    await saveTask(write, task, { look_at: turn.until })
    return null
  }
  const tried = await saveTask(write, task, { look_at: null, self_at: now, tried_at: now })
  try {
    const draft = await draftTurn(
      { ...context, db: write.trx },
      { show, task: tried, account, roster, layout, origin },
      turn,
    )
    return addRequest(write, await claimLease(context, write, tried, draft))
  } catch (error) {
    if (!isFailure(error)) throw error
    context.log.warn({ show: show.id, why: error.message }, 'Mixdesk could not take by itself')
    return null
  }
}

/** Nothing else may be on its way, uncertain or retried, and the task was heard of a moment ago. */
const isBusy = ({ row, waiting, uncertain, refused }: KnownTask, now: number): boolean =>
  row.in_flight_id !== null ||
  waiting.length > 0 ||
  uncertain !== undefined ||
  refused !== undefined ||
  row.missed_turns > 0 ||
  Math.abs(now - (row.heard_at ?? 0)) > HEARD_MS
