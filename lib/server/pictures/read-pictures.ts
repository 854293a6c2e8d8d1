import type { ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { USUAL_WAY } from '@/lib/protocol/pictures/way'
import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readShowRoom } from '@/lib/server/roster/read-roster'

type Choice = Pick<ShowPictures, 'revision' | 'moving' | 'way' | 'cards' | 'addresses'>

/** A show shows stills until somebody chooses otherwise. */
const STILLS: Choice = { revision: 0, moving: false, way: null, cards: false, addresses: [] }

/** Reads how a show shows its sources. */
export async function readChoice(db: Pick<Context['db'], 'selectFrom'>, showId: string): Promise<Choice> {
  const row = await db.selectFrom('show_pictures').selectAll().where('show_id', '=', showId).executeTakeFirst()
  if (!row) return STILLS
  const { revision, moving, way, cards, addresses } = row
  return { revision, moving: moving === 1, way, cards: cards === 1, addresses: JSON.parse(addresses) }
}

/** Reads the play-domain pattern of an account, and the way of its shows. */
export async function readPattern(
  db: Pick<Context['db'], 'selectFrom'>,
  accountId: string,
): Promise<ShowPictures['account']> {
  const row = await db.selectFrom('account_patterns').selectAll().where('account_id', '=', accountId).executeTakeFirst()
  return { id: accountId, revision: row?.revision ?? 0, pattern: row?.pattern ?? null, way: row?.way ?? USUAL_WAY }
}

/**
 * Reads all that decides where the moving pictures of a show come from.
 *
 * @throws {Failure} not-found
 */
export async function readPictures(context: Pick<Context, 'db' | 'env'>, showId: string): Promise<ShowPictures> {
  const { db } = context
  const { accountId, roomId } = await readShowRoom(db, showId)
  const { appId } = await readFacts(context, accountId)
  const told = await db
    .selectFrom('told_addresses')
    .select(['stream_id', 'flv', 'hls', 'pic'])
    .where('app_id', '=', appId)
    .where('room_id', '=', roomId)
    .execute()
  return {
    ...(await readChoice(db, showId)),
    told: told.map(({ stream_id: streamId, ...urls }) => ({ streamId, ...urls })),
    account: await readPattern(db, accountId),
  }
}
