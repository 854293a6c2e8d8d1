import type { Kysely } from 'kysely'
import type { Size } from '@/lib/geometry/rect'
import { isSame } from '@/lib/layout/diff'
import { frameOf } from '@/lib/layout/show'
import type { Layout, Show } from '@/lib/protocol/live'
import type { Database } from '@/lib/server/db/schema'
import { followSoon } from '@/lib/server/rows/follow-soon'
import { Failure } from '@/lib/shared/failures'
import { toSearchText } from './search-text'

/**
 * Refuses a change of a show that was changed meanwhile.
 *
 * @throws {Failure} stale-revision, with the show as it is now
 */
export function requireShowRevision(show: Show, revision: number): void {
  if (show.revision === revision) return
  throw new Failure('stale-revision', 'Someone else changed this show meanwhile. Check it, then try again.', {
    show,
  })
}

/**
 * Refuses a change of a layout that was changed meanwhile.
 *
 * @throws {Failure} stale-revision, with the layout as it is now
 */
export function requireLayoutRevision(layout: Layout, revision: number): void {
  if (layout.revision === revision) return
  throw new Failure('stale-revision', `Someone else changed the layout '${layout.name}' meanwhile.`, { layout })
}

/**
 * Refuses a diff that counts in pixels of another frame than the show's.
 *
 * @throws {Failure} stale-frame, with the frame as it is now
 */
export function requireFrame({ settings }: Show, { width, height }: Size): void {
  const frame = frameOf(settings)
  if (frame.width === width && frame.height === height) return
  throw new Failure('stale-frame', 'The frame of this show was changed meanwhile.', { frame })
}

/** Writes `show` as the next revision of `before`: a compare-and-set. */
export async function storeShow(trx: Kysely<Database>, before: Show, show: Show): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('shows')
    .set({
      name: show.name,
      position: show.position,
      settings: JSON.stringify(show.settings),
      account_id: show.accountId,
      panic_layout_id: show.panicLayoutId,
      pinned: JSON.stringify(show.pinned),
      search_text: toSearchText({ name: show.name, ...show.settings }),
      revision: show.revision,
      updated_at: show.updatedAt,
    })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`Show ${before.id} changed behind its lock.`)
  // Each sound that stays needs a place beside those who follow the room.
  if (!isSame(sourcesOf(before), sourcesOf(show))) {
    await trx.updateTable('tasks').set({ follow_at: show.updatedAt }).where('show_id', '=', show.id).execute()
  }
}

const sourcesOf = ({ pinned }: Show) => pinned.map(({ source }) => source)

/** Writes `layout` as the next revision of `before`: a compare-and-set. */
export async function storeLayout(trx: Kysely<Database>, before: Layout, layout: Layout): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('layouts')
    .set({
      name: layout.name,
      position: layout.position,
      number: layout.number,
      document: JSON.stringify(layout.document),
      revision: layout.revision,
      updated_at: layout.updatedAt,
    })
    .where('id', '=', before.id)
    .where('revision', '=', before.revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new Error(`Layout ${before.id} changed behind its show's lock.`)
  await followSoon(trx, layout.showId, [layout.document], layout.updatedAt)
}
