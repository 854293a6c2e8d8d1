import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import { realTimers, type Timers } from '@/lib/server/timers'
import { migrate } from './migrate'
import { ownDataDir } from './owner'
import { openPostgres, patientPostgresDialect } from './postgres'
import type { Database, DialectName } from './schema'
import { openSqlite } from './sqlite'

export type OpenDatabase = { db: Kysely<Database>; dialect: DialectName; close(): Promise<void> }

type Where = { databaseUrl: string | null; dataDir: string; mayStartNew?: boolean }

/**
 * Names how the database is used: the one process that serves owns a SQLite database; a command may work on it for a
 * moment, beside the owner.
 */
export type Access = 'own' | 'beside'

/**
 * Opens the database of the environment and brings its tables up to date. `timers` count for SQLite: PostgreSQL counts
 * its own time.
 *
 * @throws {Error} that names the environment variable
 */
export async function openDatabase(
  where: Where,
  onError: (error: Error) => void,
  access: Access = 'beside',
  timers = realTimers,
): Promise<OpenDatabase> {
  try {
    return await (where.databaseUrl ? openServer(where.databaseUrl, onError) : openFile(where, access, timers))
  } catch (error) {
    const variable = where.databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'
    throw new Error(`The database of ${variable} could not be opened.`, { cause: error })
  }
}

async function openServer(databaseUrl: string, onError: (error: Error) => void): Promise<OpenDatabase> {
  const patient = new Kysely<Database>({ dialect: patientPostgresDialect(databaseUrl, onError) })
  try {
    await migrate(patient, 'postgres')
  } finally {
    await patient.destroy()
  }
  const db = openPostgres(databaseUrl, onError)
  return { db, dialect: 'postgres', close: () => db.destroy() }
}

async function openFile({ dataDir, mayStartNew = true }: Where, access: Access, timers: Timers): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const owner = access === 'own' ? await ownDataDir(dataDir) : null
  let db: Kysely<Database> | null = null
  const close = async () => {
    await db?.destroy()
    owner?.release()
  }
  try {
    const file = join(dataDir, 'mixdesk.db')
    if (!mayStartNew && !existsSync(file)) throw new Error(SAYS_MISSING)
    db = openSqlite(file, { lock: owner?.file ?? null, timers })
    if (!mayStartNew && (await isEmpty(db))) throw new Error(SAYS_MISSING)
    await migrate(db, 'sqlite')
    return { db, dialect: 'sqlite', close }
  } catch (error) {
    await close()
    throw error
  }
}

const SAYS_MISSING =
  'It is missing or empty, but the secrets beside it say that there was one: put it back (npm run restore -- DIR), or set NEW_DATABASE=true once to start without it.'

async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from sqlite_master`.execute(db)
  return rows[0]?.count === 0
}
