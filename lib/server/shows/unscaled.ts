import type { Kysely } from 'kysely'
import type { Origins } from '@/lib/layout/unscaled'
import type { Database } from '@/lib/server/db/schema'
import { storedOrigins } from '@/lib/server/db/stored'

/** Reads where inputs lay before changes of the frame, by layout. Layouts that were never scaled are not in it. */
export async function readUnscaled(db: Kysely<Database>, showId: string): Promise<ReadonlyMap<string, Origins>> {
  const rows = await db
    .selectFrom('unscaled')
    .innerJoin('layouts', 'layouts.id', 'unscaled.layout_id')
    .select(['layout_id', 'origins'])
    .where('show_id', '=', showId)
    .execute()
  return new Map(rows.map(({ layout_id, origins }) => [layout_id, storedOrigins(origins)]))
}

export async function storeUnscaled(db: Kysely<Database>, layoutId: string, origins: Origins): Promise<void> {
  await db.deleteFrom('unscaled').where('layout_id', '=', layoutId).execute()
  if (Object.keys(origins).length === 0) return
  await db
    .insertInto('unscaled')
    .values({ layout_id: layoutId, origins: JSON.stringify(origins) })
    .execute()
}
