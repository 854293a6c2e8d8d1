import type { Context } from '@/lib/server/context'

/** Notes which desks are open in this process, so that it is known since when a show has had nobody. */
export async function noteFollowed({ db, now, wakeups }: Pick<Context, 'db' | 'now' | 'wakeups'>): Promise<void> {
  const ids = wakeups.followed()
  if (ids.length === 0) return
  const shows = await db.selectFrom('shows').select('id').where('id', 'in', ids).execute()
  for (const { id } of shows) {
    await db
      .insertInto('followed_shows')
      .values({ show_id: id, seen_at: now() })
      .onConflict((conflict) => conflict.column('show_id').doUpdateSet({ seen_at: now() }))
      .execute()
  }
}
