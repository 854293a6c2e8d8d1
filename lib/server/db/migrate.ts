import { DEFAULT_MIGRATION_TABLE, type Kysely, type Migration, Migrator, sql } from 'kysely'
import { accounts } from './migrations/0001-accounts'
import { shows } from './migrations/0002-shows'
import { retries } from './migrations/0003-retries'
import { zegoAccounts } from './migrations/0004-zego-accounts'
import { callbacks } from './migrations/0005-callbacks'
import { playInfo } from './migrations/0006-play-info'
import { turns } from './migrations/0007-turns'
import { whoseTask } from './migrations/0008-whose-task'
import { listOfShows } from './migrations/0009-list-of-shows'
import { heard } from './migrations/0010-heard'
import { guesses } from './migrations/0011-guesses'
import { shellLines } from './migrations/0012-shell-lines'
import { packedTexts } from './migrations/0013-packed-texts'
import { numberedRequests } from './migrations/0014-numbered-requests'
import { unscaled } from './migrations/0015-unscaled'
import { layoutNumbers } from './migrations/0020-layout-numbers'
import { templates } from './migrations/0021-templates'
import { labelStyles } from './migrations/0022-label-styles'
import { putBack } from './migrations/0023-put-back'
import { panic } from './migrations/0024-panic'
import { armed } from './migrations/0025-armed'
import { comeAndGo } from './migrations/0026-come-and-go'
import { programLinks } from './migrations/0027-program-links'
import { runningTasks } from './migrations/0029-running-tasks'
import { sound } from './migrations/0030-sound'
import { heldDesks } from './migrations/0031-held-desks'
import { followRoom } from './migrations/0032-follow-room'
import { pictures } from './migrations/0033-pictures'
import { awayFrom } from './migrations/0034-away-from'
import { ways } from './migrations/0036-ways'
import { linksPlay } from './migrations/0037-links-play'
import { movingCards } from './migrations/0038-moving-cards'
import type { Database, DialectName } from './schema'

/** Lists the migrations, which run in the order of their names. A released one is never changed. */
function migrations(dialect: DialectName): Record<string, Migration> {
  return {
    '0001-accounts': accounts(dialect),
    '0002-shows': shows,
    '0003-retries': retries,
    '0004-zego-accounts': zegoAccounts,
    '0005-callbacks': callbacks,
    '0006-play-info': playInfo,
    '0007-turns': turns,
    '0008-whose-task': whoseTask,
    '0009-list-of-shows': listOfShows(dialect),
    '0010-heard': heard,
    '0011-guesses': guesses,
    '0012-shell-lines': shellLines,
    '0013-packed-texts': packedTexts,
    '0014-numbered-requests': numberedRequests,
    '0015-unscaled': unscaled,
    '0020-layout-numbers': layoutNumbers,
    '0021-templates': templates,
    '0022-label-styles': labelStyles,
    '0023-put-back': putBack,
    '0024-panic': panic,
    '0025-armed': armed,
    '0026-come-and-go': comeAndGo,
    '0027-program-links': programLinks,
    '0029-running-tasks': runningTasks,
    '0030-sound': sound,
    '0031-held-desks': heldDesks,
    '0032-follow-room': followRoom,
    '0033-pictures': pictures,
    '0034-away-from': awayFrom,
    '0036-ways': ways,
    '0037-links-play': linksPlay,
    '0038-moving-cards': movingCards,
  }
}

/**
 * Runs the steps that are due. Several processes may do so at once: they take turns behind the database's lock.
 *
 * @throws {Error} when a newer Mixdesk upgraded the database, or a step fails
 */
export async function migrate(db: Kysely<Database>, dialect: DialectName): Promise<void> {
  const known = migrations(dialect)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => known },
    ...(dialect === 'postgres' && (await ownSchema(db))),
  })
  await requireKnown(db, known)
  const { error } = await migrator.migrateToLatest()
  if (error) throw new Error('It could not be upgraded.', { cause: error })
}

/**
 * Names the schema, because Kysely would otherwise take a table of another schema, of another program or another
 * Mixdesk, for its own.
 */
async function ownSchema(db: Kysely<Database>): Promise<{ migrationTableSchema?: string }> {
  const { rows } = await sql<{ name: string | null }>`select current_schema() as name`.execute(db)
  const name = rows[0]?.name
  return name ? { migrationTableSchema: name } : {}
}

/** Refuses a database that a newer program changed: this one neither knows the changes nor can undo them. */
async function requireKnown(db: Kysely<Database>, known: Record<string, Migration>): Promise<void> {
  const names = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db).then(
    ({ rows }) => rows.map(({ name }) => name),
    // A database that is new has no such table. Any other problem is met again by the migration.
    () => [],
  )
  const unknown = names.filter((name) => !(name in known))
  if (unknown.length === 0) return
  throw new Error(
    `A newer Mixdesk upgraded it (${unknown.sort().join(', ')}): install that version, or restore a backup made before.`,
  )
}
