import type { Context } from '@/lib/server/context'
import { findShowsOfRoom } from '@/lib/server/roster/shows-of-room'

type Told = Readonly<{
  appId: number
  roomId: string
  streamId: string
  flv: string | null
  hls: string | null
  /** Its newest snapshot is always there. */
  pic: string | null
}>

/** What was told longer ago than this, in ms, is forgotten: a signature is over by then, and a stream as well. */
const KEPT_MS = 7 * 24 * 3_600_000

/**
 * Keeps where a stream is played, and where its snapshots are, as its `stream_create` told, in place of what was told
 * of it before. A room that no show uses is ignored.
 */
export async function tellAddresses(
  context: Pick<Context, 'db' | 'env' | 'now'>,
  { appId, roomId, streamId, flv, hls, pic }: Told,
): Promise<void> {
  const { db, now } = context
  const heard = now()
  await db
    .deleteFrom('told_addresses')
    .where((where) =>
      where.or([
        where('at', '<', heard - KEPT_MS),
        where.and([where('app_id', '=', appId), where('stream_id', '=', streamId)]),
      ]),
    )
    .execute()
  if (flv === null && hls === null && pic === null) return
  if (roomId === '' || (await findShowsOfRoom(context, { appId, roomId })).length === 0) return
  const values = { room_id: roomId, flv, hls, pic, at: heard }
  await db
    .insertInto('told_addresses')
    .values({ app_id: appId, stream_id: streamId, ...values })
    .onConflict((conflict) => conflict.columns(['app_id', 'stream_id']).doUpdateSet(values))
    .execute()
}
