import { type Kysely, sql } from 'kysely'
import type { Database, DialectName } from './schema'
import { troubled } from './trouble'

/** A write notices a disk that is full or read-only. It is tried at most this often. */
const WRITE_EVERY_MS = 500

const writtenAt = new WeakMap<Kysely<Database>, number>()

/**
 * Checks that the database can be read and written.
 *
 * @throws {Failure} storage-unavailable, with the cause
 */
export async function probeDatabase(db: Kysely<Database>, dialect: DialectName): Promise<void> {
  if (dialect === 'postgres') await probePostgres(db)
  else await probeSqlite(db)
}

async function probePostgres(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ state: string }>`select current_setting('transaction_read_only') as state`.execute(db)
  if (rows[0]?.state === 'on') throw troubled('read-only')
}

async function probeSqlite(db: Kysely<Database>): Promise<void> {
  const now = performance.now()
  const isDue = now - (writtenAt.get(db) ?? Number.NEGATIVE_INFINITY) >= WRITE_EVERY_MS
  if (isDue) writtenAt.set(db, now)
  try {
    await db.transaction().execute(async (trx) => {
      // This writes a field of the file's header that SQLite leaves to its user.
      if (isDue) await sql`pragma user_version = 1`.execute(trx)
    })
  } catch (error) {
    writtenAt.delete(db)
    throw error
  }
}
