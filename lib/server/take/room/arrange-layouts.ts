import type { Kysely } from 'kysely'
import { difference, isEmpty } from '@/lib/layout/diff'
import { followRoom } from '@/lib/layout/room/follow'
import { NOBODY } from '@/lib/layout/templates/lay-out-again'
import type { Layout, Show } from '@/lib/protocol/live'
import { MIXDESK } from '@/lib/protocol/request'
import { readFacts } from '@/lib/server/accounts/read-account'
import { changeShow, type ShowWrite } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import type { Database } from '@/lib/server/db/schema'
import { readRoom } from '@/lib/server/rows/read-room'
import { readTaskRow } from '@/lib/server/rows/read-task'
import { readLayouts } from '@/lib/server/shows/read'
import { changeDocument, saveLayout } from '@/lib/server/shows/update-layout'
import { readLaying } from '@/lib/server/take/asking/laying'

/** What is waited for lasts at most this long: the longest settling time of a layout. */
export const MOST_SETTLE_MS = 30_000

/** Stands as the author of what a layout becomes by who is in the room. */
const ROOM = { id: MIXDESK.id, name: 'The room' }

type Deps = Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups'>

/**
 * Arranges the layouts of a show that follow its room for who is there, each in one revision. Nothing is sent: what is
 * on air follows by itself (look.ts). One of several processes does it, since the show is locked meanwhile.
 */
export async function arrangeLayouts(context: Deps, showId: string): Promise<void> {
  await changeShow(context, showId, ROOM, async (write, show) => {
    const now = context.now()
    const { follow_at: at } = await readTaskRow(write.trx, showId)
    if (at === null || at > now) return
    const again = await arrangeAll({ ...context, db: write.trx }, write, show)
    await write.trx.updateTable('tasks').set({ follow_at: again }).where('show_id', '=', showId).execute()
    await write.trx
      .updateTable('tasks')
      .set({ look_at: now })
      .where('show_id', '=', showId)
      .where('running', '=', 1)
      .execute()
  })
}

/** Returns when it is to be done again; null before something happens. A room that was never listed has nobody yet. */
async function arrangeAll(
  { db, env, now }: Pick<Context, 'env' | 'now'> & Readonly<{ db: ShowWrite['trx'] }>,
  write: ShowWrite,
  show: Show,
): Promise<number | null> {
  const { settings } = show
  const account = await readFacts({ db, env }, show.accountId)
  const { entries, listedAt } = await readRoom(db, { ...account, ...settings })
  if (listedAt === null) return null
  const pinned = show.pinned.map(({ source }) => source)
  const room = { entries, outputs: settings.outputs, most: account.maxInputs, now: now(), places: NOBODY, pinned }
  const times: number[] = []
  for (const layout of await readFollowing(db, show.id)) {
    const laying = await readLaying({ db }, show.id, { settings, layout })
    const { document, until } = followRoom(layout.document, room, laying)
    if (until !== null) times.push(until)
    const diff = difference(layout.document, document)
    if (isEmpty(diff)) continue
    const after = { ...layout, document: changeDocument(layout.document, diff) }
    await saveLayout(write, { before: layout, after, diff, now: now() })
  }
  return times.length > 0 ? Math.min(...times) : null
}

/** Reads the layouts that may follow the room: few do, and the others need not be read. */
async function readFollowing(db: Kysely<Database>, showId: string): Promise<Layout[]> {
  const rows = await db
    .selectFrom('layouts')
    .select('id')
    .where('show_id', '=', showId)
    .where('document', 'like', FOLLOWS)
    .execute()
  return rows.length > 0
    ? readLayouts(
        db,
        showId,
        rows.map(({ id }) => id),
      )
    : []
}

/** Stands in the text of a layout that follows the room. Texts of people have their quotation marks escaped. */
const FOLLOWS = '%"paused":false%'
