import type { PicturesChange, ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import type { Person } from '@/lib/protocol/request'
import { type ChangeDeps, changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { Failure } from '@/lib/shared/failures'
import { readChoice, readPictures } from './read-pictures'
import { requirePlayed } from './require-played'

type Deps = ChangeDeps & Pick<Context, 'env'>

/**
 * Chooses how a show shows its sources, and the addresses that were typed for them. The event says only that it is
 * other now: an address may be signed, and events are kept.
 *
 * @throws {Failure} not-found; stale-revision; invalid, for an address that no browser would play
 */
export async function changePictures(
  context: Deps,
  by: Person,
  showId: string,
  { revision, moving, way, cards, addresses }: PicturesChange,
): Promise<ShowPictures> {
  for (const [index, { url }] of addresses.entries()) requirePlayed(context, url, `addresses[${index}].url`)
  await changeShow(context, showId, by, async ({ trx, emit }) => {
    const before = await readChoice(trx, showId)
    if (before.revision !== revision) {
      throw new Failure('stale-revision', 'Someone else changed the pictures meanwhile. Check them, then try again.')
    }
    const next = {
      ...{ revision: revision + 1, moving: moving ? 1 : 0, addresses: JSON.stringify(addresses) },
      way: way === undefined ? before.way : way,
      cards: (cards ?? before.cards) ? 1 : 0,
    }
    await trx
      .insertInto('show_pictures')
      .values({ show_id: showId, ...next })
      .onConflict((conflict) => conflict.column('show_id').doUpdateSet(next))
      .execute()
    emit({ type: 'pictures.changed' })
  })
  return readPictures(context, showId)
}
