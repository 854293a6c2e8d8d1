import { type Kysely, type Migration, Migrator } from 'kysely'
import { accounts } from './migrations/0001-accounts'
import { shows } from './migrations/0002-shows'
import { retries } from './migrations/0003-retries'
import { zegoAccounts } from './migrations/0004-zego-accounts'
import { callbacks } from './migrations/0005-callbacks'
import { playInfo } from './migrations/0006-play-info'
import { turns } from './migrations/0007-turns'
import type { Database, DialectName } from './schema'

/** The migrations, which run in the order of their names. A released one is never changed. */
function migrations(dialect: DialectName): Record<string, Migration> {
  return {
    '0001-accounts': accounts(dialect),
    '0002-shows': shows,
    '0003-retries': retries,
    '0004-zego-accounts': zegoAccounts,
    '0005-callbacks': callbacks,
    '0006-play-info': playInfo,
    '0007-turns': turns,
  }
}

/** Runs the steps that are due. Several processes may do so at once: they take turns behind the database's lock. */
export async function migrate(db: Kysely<Database>, dialect: DialectName): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations(dialect) } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('It could not be brought up to date.', { cause: error })
}
