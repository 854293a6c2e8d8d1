import type { Kysely } from 'kysely'
import type { HeldDesk } from '@/lib/protocol/here'
import type { Database } from '@/lib/server/db/schema'

/** Reads who has the desk of a show; null where nobody has. */
export async function readDesk(db: Kysely<Database>, showId: string): Promise<HeldDesk | null> {
  const row = await db.selectFrom('held_desks').selectAll().where('show_id', '=', showId).executeTakeFirst()
  if (!row) return null
  return { by: { id: row.person_id, name: row.person_name }, since: row.since, alone: row.alone !== 0 }
}

/** Writes who has the desk; null for nobody. */
export async function writeDesk(db: Kysely<Database>, showId: string, desk: HeldDesk | null): Promise<void> {
  await db.deleteFrom('held_desks').where('show_id', '=', showId).execute()
  if (!desk) return
  const { by, since, alone } = desk
  const row = { show_id: showId, person_id: by.id, person_name: by.name, since, alone: alone ? 1 : 0 }
  await db.insertInto('held_desks').values(row).execute()
}

/** Lets the desk go that this person has had since then; whoever has got it meanwhile keeps it. */
export async function dropDesk(db: Kysely<Database>, showId: string, { by, since }: HeldDesk): Promise<void> {
  const held = db.deleteFrom('held_desks').where('show_id', '=', showId)
  await held.where('person_id', '=', by.id).where('since', '=', since).execute()
}
