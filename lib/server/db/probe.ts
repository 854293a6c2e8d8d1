import { type Kysely, sql } from 'kysely'
import type { Database, DialectName } from './schema'
import { isTrouble, troubled } from './trouble'

/** A write notices a disk that is full or read-only. It is tried at most this often. */
const WRITE_EVERY_MS = 500

const writtenAt = new WeakMap<Kysely<Database>, number>()

function isWriteDue(db: Kysely<Database>): boolean {
  const now = performance.now()
  const isDue = now - (writtenAt.get(db) ?? Number.NEGATIVE_INFINITY) >= WRITE_EVERY_MS
  if (isDue) writtenAt.set(db, now)
  return isDue
}

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
  if (!isWriteDue(db)) return
  try {
    await db.transaction().execute(fillPage)
  } catch (error) {
    writtenAt.delete(db)
    // A user who may make no temporary table is no trouble.
    if (isTrouble(error)) throw error
  }
}

/**
 * Fills a page of a temporary table, which is emptied with the commit. Each time that takes new room on the disk: a
 * change of a row would find room in pages that are there.
 */
async function fillPage(trx: Kysely<Database>): Promise<void> {
  await sql`create temporary table if not exists mixdesk_probe (filler text) on commit delete rows`.execute(trx)
  await sql`insert into mixdesk_probe values ('x')`.execute(trx)
}

async function probeSqlite(db: Kysely<Database>): Promise<void> {
  const isDue = isWriteDue(db)
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
