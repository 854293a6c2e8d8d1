import type { PatternChange, ShowPictures } from '@/lib/protocol/pictures/show-pictures'
import { writeRevised } from '@/lib/server/accounts/write-revised'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { readAccountFacts } from '@/lib/server/running/accounts'
import { readPattern } from './read-pictures'
import { requirePlayed } from './require-played'

/**
 * Sets or removes the play-domain pattern of an account, which may also be the environment's, and chooses the way of
 * its shows. Their desks are told.
 *
 * @throws {Failure} not-found; stale-revision; invalid, for an address that no browser would play
 */
export async function changePattern(
  context: Context,
  accountId: string,
  { revision, pattern, way }: PatternChange,
): Promise<ShowPictures['account']> {
  const { db } = context
  if (pattern !== null) requirePlayed(context, pattern, 'pattern')
  await readAccountFacts(context).then(({ of }) => of(accountId))
  const next = { revision: revision + 1, pattern, ...(way && { way }) }
  await writeRevised(
    revision,
    {
      add: () =>
        db
          .insertInto('account_patterns')
          .values({ account_id: accountId, ...next })
          .onConflict((conflict) => conflict.column('account_id').doNothing())
          .executeTakeFirst(),
      change: () =>
        db
          .updateTable('account_patterns')
          .set(next)
          .where('account_id', '=', accountId)
          .where('revision', '=', revision)
          .executeTakeFirst(),
    },
    'Someone else changed this pattern meanwhile. Check it, then try again.',
  )
  const shows = await db.selectFrom('shows').select('id').where('account_id', '=', accountId).execute()
  for (const { id } of shows) {
    await changeShow(context, id, null, async ({ emit }) => emit({ type: 'pictures.changed' }))
  }
  return readPattern(db, accountId)
}
