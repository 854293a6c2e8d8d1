import type { LayoutDocument } from '@/lib/layout/document'
import type { Show } from '@/lib/protocol/live'
import type { MixRequest, Person } from '@/lib/protocol/request'
import { requireUsable } from '@/lib/server/accounts/credentials'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { storedDocument } from '@/lib/server/db/stored'
import { readRoom } from '@/lib/server/rows/read-room'
import { knownTask } from '@/lib/server/rows/read-task'
import { notNull } from '@/lib/server/rows/rows'
import { settingsOf } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import { isolated } from '@/lib/shared/isolated'
import { requireTaskFree } from './ask-first'
import { findBefore, findPast } from './before'
import type { TakeBackBody } from './bodies'
import { carryOut } from './carry-out'
import { draftPutBack, type Past } from './draft'
import { requireFitForAir, withFreshRoster } from './fit-for-air'
import { requireGuardOver } from './guard'
import { findRepeat, keyOf } from './idempotency'
import { requireInTime, requireStillInTime } from './in-time'
import { readLaying } from './laying'
import { leaveOut } from './leave-out'
import { enqueue } from './queue'
import { requireSafe } from './safe'
import type { Stage } from './stage'
import { requireCurrentSequence } from './stale'
import { requireStillOperates } from './still-operates'
import { claiming } from './unsent'

/**
 * Puts an accepted take on air again exactly as it was sent, with a new sequence: the one that was on air before, or
 * the one that is named. Who is not in the room is left out of it. Returns the request's row, whatever ZEGOCLOUD
 * answered.
 *
 * @throws {Failure} not-found, stale-sequence, take-guard, dangerous, key-reused, too-late, task-runs, forbidden,
 * cannot-go-on-air, account-locked; each before anything is sent
 */
export async function takeBack(
  context: Context,
  operator: Person,
  showId: string,
  body: TakeBackBody,
): Promise<MixRequest> {
  const key = keyOf('take-back', body)
  await requireInTime(context, showId, body.notAfter, key)
  await requireTaskFree(context, showId, {}, key)
  const id = context.newId()
  const claim = () =>
    changeShow(context, showId, operator, async (write, show) => {
      const repeat = await findRepeat(write.trx, showId, key)
      if (repeat) return { request: repeat, isRepeat: true }

      requireStillInTime(context, body.notAfter)
      const task = await knownTask(write.trx, showId)
      await requireCurrentSequence(write.trx, task, body.expectedSequence)
      await requireGuardOver(write.trx, show, context.now())
      await requireStillOperates(context, write, operator)
      const past = await (body.requestId === undefined
        ? findBefore(write.trx, task)
        : findPast(write.trx, showId, body.requestId))
      const stage = await requireStillFits(context, write, show, past)
      const laying = await readLaying({ db: write.trx }, showId, stage)
      const sent = leaveOut(context, stage, stage.layout.document, laying)
      requireSafe(body, task, sent.document)

      const { accountId, settings } = show
      const draft = { id, showId, accountId, settings, operator, key, now: context.now() }
      return { request: await enqueue(context, write, task, draftPutBack(draft, past, sent)), isRepeat: false }
    })
  const asked = await claiming(context, { id, showId }, () => withFreshRoster(context, showId, claim))
  return carryOut(context, asked)
}

const MOVED = [
  ['taskId', 'had another TaskId'],
  ['userId', 'had another UserId'],
  ['roomId', 'was in another room'],
] as const

/** Checks what was sent then as a layout of today is checked. Its sources stand in its places as they did. */
async function requireStillFits(
  context: Context,
  { trx }: ShowWrite,
  { accountId, settings: today }: Show,
  { row }: Past,
): Promise<Omit<Stage, 'layout'> & Readonly<{ layout: Readonly<{ document: LayoutDocument }> }>> {
  const name = isolated(notNull(row.layout_name))
  const settings = settingsOf(row)
  const [, moved] = MOVED.find(([field]) => settings[field] !== today[field]) ?? []
  const why = row.account_id === accountId ? moved : 'had another account of ZEGOCLOUD'
  if (why) throw new Failure('cannot-go-on-air', `${name} cannot be put back: the show ${why} then.`)
  const account = await requireUsable({ ...context, db: trx }, accountId)
  const task = await knownTask(trx, row.show_id)
  const roster = await readRoom(trx, { ...account, ...settings })
  const document = storedDocument(notNull(row.document))
  const stage = { settings, pinned: [], account, task, roster, layout: { document } }
  requireFitForAir(context, stage)
  return stage
}
