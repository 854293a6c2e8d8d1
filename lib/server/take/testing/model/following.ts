import { isSame } from '@/lib/layout/diff'
import { type FollowRoom, PLAIN_ROOM } from '@/lib/layout/following/follow-room'
import { followRoom } from '@/lib/layout/room/follow'
import { frameOf, stepOf } from '@/lib/layout/show'
import { NOBODY } from '@/lib/layout/templates/lay-out-again'
import type { Layout } from '@/lib/protocol/live'
import type { Context } from '@/lib/server/context'
import { readRoster } from '@/lib/server/roster/read-roster'
import { readLayout, readShow } from '@/lib/server/shows/read'

const STYLE = { gap: 0, margin: 0, cornerRadius: null, shape: null }
const ROOM: FollowRoom = {
  ...PLAIN_ROOM,
  order: 'name',
  limit: 3,
  spotlight: { by: 'role', role: 'Host' },
}

/** Has a layout follow the room, from before anybody comes or goes. */
export async function haveFollow({ db }: Pick<Context, 'db'>, { id, document }: Layout): Promise<void> {
  const following = { type: 'following', id: 'following', template: 'arrange', style: STYLE, room: ROOM } as const
  const text = JSON.stringify({ ...document, records: { ...document.records, following } })
  await db.updateTable('layouts').set({ document: text }).where('id', '=', id).execute()
}

/** Requires that a layout that follows the room lies as the room has it, once all has lasted. */
export async function requireFollowed(
  context: Pick<Context, 'db' | 'env' | 'now'>,
  showId: string,
  layoutId: string,
): Promise<void> {
  const { document } = await readLayout(context.db, layoutId)
  const { settings, pinned } = await readShow(context.db, showId)
  const { entries, listedAt } = await readRoster(context, showId)
  if (listedAt === null) return
  const most = context.env.zego.maxInputs
  const room = { entries, outputs: settings.outputs, most, now: context.now(), places: NOBODY }
  const kept = pinned.map(({ source }) => source)
  const followed = followRoom(
    document,
    { ...room, pinned: kept },
    { frame: frameOf(settings), step: stepOf(settings), own: [] },
  )
  if (!isSame(followed.document, document)) throw new Error(`Layout ${layoutId} is not as the room has it.`)
}
