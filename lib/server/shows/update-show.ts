import type { Transaction } from 'kysely'
import { z } from 'zod'
import { Diff, isSame, NO_CHANGE } from '@/lib/layout/diff'
import { MAX_LAYOUTS } from '@/lib/layout/file'
import { isScalable } from '@/lib/layout/is-scalable'
import { PinnedSounds } from '@/lib/layout/own/pinned-sounds'
import { RecordId } from '@/lib/layout/record-id'
import { frameOf, ShowName, ShowSettings, stepOf } from '@/lib/layout/show'
import { rescaleFromOrigins } from '@/lib/layout/unscaled'
import type { Layout, Show } from '@/lib/protocol/live'
import type { Person } from '@/lib/protocol/request'
import { requireMovable } from '@/lib/server/accounts/move-show'
import { readAccount } from '@/lib/server/accounts/read-account'
import { type ChangeDeps, changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { idOf } from '@/lib/server/http/id-of'
import { readRoster } from '@/lib/server/roster/read-roster'
import { knownTask } from '@/lib/server/rows/read-task'
import { saveTask } from '@/lib/server/rows/save-task'
import { NO_ALARM, NOT_STARTED } from '@/lib/server/rows/task-row'
import { Failure } from '@/lib/shared/failures'
import { record } from '@/lib/shared/schema'
import { freePosition, Position } from './position'
import { readLayouts } from './read'
import { requireOwnIds } from './require-own-ids'
import { requireUnfrozen } from './require-unfrozen'
import { requireLayoutRevision, requireShowRevision, storeShow } from './store'
import { readUnscaled, storeUnscaled } from './unscaled'
import { changeDocument, saveLayout } from './update-layout'

/** `layouts`, by id, are changed in the same transaction, each by its own diff instead of by rescaling. */
export const UpdateShow = z.strictObject({
  revision: z.int().min(0),
  name: z.optional(ShowName),
  position: Position.optional(),
  settings: z.optional(ShowSettings),
  accountId: idOf('an account').optional(),
  panicLayoutId: idOf('a layout').nullable().optional(),
  pinned: z.optional(PinnedSounds),
  layouts: z.optional(record(RecordId, z.strictObject({ revision: z.int().min(0), diff: Diff }), MAX_LAYOUTS)),
})
type UpdateShow = z.infer<typeof UpdateShow>
type Deps = ChangeDeps & Pick<Context, 'env'>

/**
 * Changes a show. A new frame size rescales every layout that `layouts` does not name, and one that was there before
 * gives back exactly what nobody has moved since.
 *
 * @throws {Failure} not-found; stale-revision with the show, or the layout, as it is now; frozen-on-air; invalid, also
 * for an account that does not exist, and for a task or user id that another show of the account has
 */
export async function updateShow(context: Deps, by: Person, showId: string, input: UpdateShow): Promise<Show> {
  return changeShow(context, showId, by, async (write, before) => {
    requireShowRevision(before, input.revision)
    const settings = input.settings ?? before.settings
    await requireUnfrozen(write.trx, showId, before.settings, settings)
    const accountId = input.accountId ?? before.accountId
    const isMoved = accountId !== before.accountId
    if (isMoved) await requireMovable(write.trx, context, showId, accountId)

    const after: Show = {
      ...before,
      name: input.name ?? before.name,
      position:
        input.position === undefined ? before.position : await freeShowPosition(write.trx, showId, input.position),
      settings,
      accountId,
      panicLayoutId: input.panicLayoutId === undefined ? before.panicLayoutId : input.panicLayoutId,
      pinned: input.pinned ?? before.pinned,
    }
    await requireOwnLayout(write.trx, before, after)
    await requireOwnIds(write.trx, context.dialect, before, after)
    const show = isSame(before, after) ? before : await save(write.trx, before, after, context.now())
    if (show !== before) write.emit({ type: 'show.changed', show })
    if (isMoved || settings.taskId !== before.settings.taskId) await forgetTask(write, showId, isMoved)
    await changeLayouts(write, { before, show, changes: input.layouts ?? {}, now: context.now() })
    const reader = { db: write.trx, env: context.env }
    if (isMoved) write.emit({ type: 'account.changed', account: await readAccount(reader, accountId) })
    if (isMoved || settings.roomId !== before.settings.roomId) {
      write.emit({ type: 'roster.changed', roster: await readRoster(reader, showId) })
    }
    return show
  })
}

/** The layout for a panic is one of the show's. One that was chosen before may have been deleted since. */
async function requireOwnLayout(trx: Transaction<Database>, before: Show, after: Show): Promise<void> {
  const { id, panicLayoutId } = after
  if (panicLayoutId === null || panicLayoutId === before.panicLayoutId) return
  if ((await readLayouts(trx, id, [panicLayoutId])).length > 0) return
  const message = 'is not a layout of this show'
  throw new Failure('invalid', `panicLayoutId: ${message}.`, [{ path: 'panicLayoutId', message }])
}

async function save(trx: Transaction<Database>, before: Show, after: Show, now: number): Promise<Show> {
  const show = { ...after, revision: before.revision + 1, updatedAt: now }
  await storeShow(trx, before, show)
  return show
}

/**
 * Ends an alarm about the old task, since it says nothing about the new one. A TaskId may run under another account
 * without us: that is asked before the next take, as before a first one.
 */
async function forgetTask(write: ShowWrite, showId: string, isMoved: boolean): Promise<void> {
  const task = await knownTask(write.trx, showId)
  const { alarm_kind, heard_sequence, started_task_id } = task.row
  const isKnown = alarm_kind !== null || heard_sequence !== null || (isMoved && started_task_id !== null)
  if (isKnown) await saveTask(write, task, { ...NO_ALARM, heard_sequence: null, ...(isMoved && NOT_STARTED) })
}

type Changes = Readonly<{ before: Show; show: Show; changes: NonNullable<UpdateShow['layouts']>; now: number }>

async function changeLayouts(write: ShowWrite, { before, show, changes, now }: Changes) {
  const from = frameOf(before.settings)
  const to = frameOf(show.settings)
  const step = stepOf(show.settings)
  const layouts = await readLayouts(write.trx, show.id)
  requireKnown(changes, layouts)
  const unscaled = isScalable(from, to) ? await readUnscaled(write.trx, show.id) : null
  for (const layout of layouts) {
    const change = changes[layout.id]
    if (change) requireLayoutRevision(layout, change.revision)
    const origins = unscaled?.get(layout.id) ?? {}
    const scaled = unscaled && rescaleFromOrigins(layout.document, origins, { from, to, step })
    if (scaled) await storeUnscaled(write.trx, layout.id, change ? {} : scaled.origins)
    const diff = change?.diff ?? scaled?.diff ?? NO_CHANGE
    const document = changeDocument(layout.document, diff)
    await saveLayout(write, { before: layout, after: { ...layout, document }, diff, now })
  }
}

function requireKnown(changes: Changes['changes'], layouts: readonly Layout[]): void {
  const unknown = Object.keys(changes).find((id) => !layouts.some((layout) => layout.id === id))
  if (unknown === undefined) return
  const message = 'is not a layout of this show'
  throw new Failure('invalid', `layouts.${unknown}: ${message}.`, [{ path: `layouts.${unknown}`, message }])
}

async function freeShowPosition(trx: Transaction<Database>, showId: string, wanted: string): Promise<string> {
  const others = await trx.selectFrom('shows').select('position').where('id', '!=', showId).execute()
  return freePosition(
    wanted,
    others.map(({ position }) => position),
  )
}
