import { sql } from 'kysely'
import { z } from 'zod'
import { ShowSettings } from '@/lib/layout/show'
import type { Show } from '@/lib/protocol/live'
import { freshIds, type OwnId, type TakenId, takenIds } from '@/lib/protocol/taken-ids'
import type { Context } from '@/lib/server/context'

/** The ids that someone wants to give to a show. */
export const AskedIds = z.strictObject({ taskId: ShowSettings.shape.taskId, userId: ShowSettings.shape.userId })

/**
 * Lists those ids that a change gives to a show although another show of its account has them. The database finds the
 * others, so that the settings of every show need not be read.
 */
export async function readTakenIds(
  { db, dialect }: Pick<Context, 'db' | 'dialect'>,
  before: Show,
  after: Show,
): Promise<TakenId[]> {
  const fresh = freshIds(before, after)
  if (fresh.length === 0) return []
  const stored = (id: OwnId) =>
    dialect === 'postgres'
      ? sql<string>`shows.settings::json ->> ${sql.lit(id)}`
      : sql<string>`shows.settings ->> ${sql.lit(id)}`
  const others = await db
    .selectFrom('shows')
    .select(['name', stored('taskId').as('taskId'), stored('userId').as('userId')])
    .where('account_id', '=', after.accountId)
    .where('id', '!=', after.id)
    .where(({ eb, or }) => or(fresh.map((id) => eb(stored(id), '=', after.settings[id]))))
    .orderBy('position')
    .execute()
  return takenIds(fresh, after, others)
}
