import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { migrate } from './migrate'
import { postgresDialect } from './postgres'
import type { Database, DialectName } from './schema'
import { openSqlite } from './sqlite'

export type OpenDatabase = { db: Kysely<Database>; dialect: DialectName }

type Where = { databaseUrl: string | null; dataDir: string }

/** Opens the database of the environment and brings its tables up to date. Throws an error that names its variable. */
export async function openDatabase(where: Where, onError: (error: Error) => void): Promise<OpenDatabase> {
  try {
    const opened = connect(where, onError)
    await migrate(opened.db, opened.dialect)
    return opened
  } catch (error) {
    const variable = where.databaseUrl ? 'DATABASE_URL' : 'DATA_DIR'
    throw new Error(`The database of ${variable} could not be opened.`, { cause: error })
  }
}

function connect({ databaseUrl, dataDir }: Where, onError: (error: Error) => void): OpenDatabase {
  if (databaseUrl) {
    return { db: new Kysely<Database>({ dialect: postgresDialect(databaseUrl, onError) }), dialect: 'postgres' }
  }
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return { db: openSqlite(join(dataDir, 'mixdesk.db')), dialect: 'sqlite' }
}
