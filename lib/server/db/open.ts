import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { migrate } from './migrate'
import { ownDataDir } from './owner'
import { postgresDialect } from './postgres'
import type { Database, DialectName } from './schema'
import { openSqlite } from './sqlite'

export type OpenDatabase = { db: Kysely<Database>; dialect: DialectName; close(): Promise<void> }

type Where = { databaseUrl: string | null; dataDir: string }

/** The one process that serves owns a SQLite database; a command may work on it for a moment, beside the owner. */
export type Access = 'own' | 'beside'

/**
 * Opens the database of the environment and brings its tables up to date.
 *
 * @throws {Error} that names the environment variable
 */
export async function openDatabase(
  where: Where,
  onError: (error: Error) => void,
  access: Access = 'beside',
): Promise<OpenDatabase> {
  try {
    const opened = where.databaseUrl ? connect(where.databaseUrl, onError) : await openFile(where.dataDir, access)
    try {
      await migrate(opened.db, opened.dialect)
    } catch (error) {
      await opened.close()
      throw error
    }
    return opened
  } catch (error) {
    const variable = where.databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'
    throw new Error(`The database of ${variable} could not be opened.`, { cause: error })
  }
}

function connect(databaseUrl: string, onError: (error: Error) => void): OpenDatabase {
  const db = new Kysely<Database>({ dialect: postgresDialect(databaseUrl, onError) })
  return { db, dialect: 'postgres', close: () => db.destroy() }
}

async function openFile(dataDir: string, access: Access): Promise<OpenDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const owner = access === 'own' ? await ownDataDir(dataDir) : null
  try {
    const db = openSqlite(join(dataDir, 'mixdesk.db'), { leavesOneFile: owner !== null })
    const close = async () => {
      await db.destroy()
      owner?.release()
    }
    return { db, dialect: 'sqlite', close }
  } catch (error) {
    owner?.release()
    throw error
  }
}
