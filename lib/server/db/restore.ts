import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Libsql from 'libsql'
import { copySecrets, requireWhole } from './backup'
import { ownDataDir } from './owner'

type Options = Readonly<{
  dataDir: string
  /** The folder that `backUp` made. */
  folder: string
  secrets: readonly string[]
  /** Lets the restore put aside a database that is there already. */
  overwrites: boolean
  /** Unix ms. */
  now: number
  /** Throws where the secrets of the accounts in this database could not be read. */
  check(database: Libsql.Database): void
}>

/**
 * Puts a backup in the place of the database and its secrets. Returns the folder in which what was there before is
 * kept, null where nothing was.
 *
 * @throws {Error} with a sentence; then nothing was changed
 */
export async function restore({ dataDir, folder, secrets, overwrites, now, check }: Options): Promise<string | null> {
  const source = join(folder, 'mixdesk.db')
  if (!existsSync(source)) throw new Error(`There is no backup in ${folder}: it has no mixdesk.db.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const owner = await ownDataDir(dataDir, 0)
  const draft = join(dataDir, 'mixdesk.db.restoring')
  try {
    const there = [...DATABASE, ...secrets].filter((name) => existsSync(join(dataDir, name)))
    if (there.length > 0 && !overwrites) {
      throw new Error(`${dataDir} holds ${there.join(', ')}: to put that aside, add --overwrite.`)
    }
    copyFileSync(source, draft)
    chmodSync(draft, 0o600)
    requireWhole(draft)
    makeQuiet(draft, now, check)

    const aside =
      there.length > 0 ? join(dataDir, `replaced-${new Date(now).toISOString().replace(/[:.]/g, '-')}`) : null
    if (aside) mkdirSync(aside, { mode: 0o700 })
    for (const name of aside ? there : []) renameSync(join(dataDir, name), join(String(aside), name))
    copySecrets(folder, dataDir, secrets)
    renameSync(draft, join(dataDir, 'mixdesk.db'))
    return aside
  } finally {
    rmSync(draft, { force: true })
    owner.release()
  }
}

const DATABASE = ['mixdesk.db', 'mixdesk.db-wal', 'mixdesk.db-shm']

/** A callback about a request that was sent longer ago does not come any more. */
const HEARD_OF_MS = 3_600_000

/** Whatever one of these columns of a task holds would be sent, asked or waited for. */
const CLEARED = [
  ...[
    'in_flight_id',
    'in_flight_until',
    'next_try_at',
    'next_ask_at',
    'again_id',
    'again_at',
    'armed',
    'armed_seen_at',
  ],
  ...['retry_id', 'retry_at', 'retry_code', 'retry_says', 'refused_at'],
]

/** Replaces an alarm that promises that the newest request is sent once more. */
const LATE_BEFORE = 'What was accepted last may not be on air. Take or stop to make it certain.'

/**
 * Events are counted on from far above the backup's: a desk that saw events which are gone finds a gap, and gets the
 * whole show. The time in ms is above what an earlier restore of the same backup has led to.
 */
const LEAP = 1_000_000

/**
 * Sends nothing of what was to be sent when the backup was made, and has what ran then asked about at once. Sequences
 * rise above what was sent since, because they follow the clock, and events above what was told since.
 */
function makeQuiet(file: string, now: number, check: (database: Libsql.Database) => void): void {
  const database = new Libsql(file)
  try {
    check(database)
    database.exec('pragma journal_mode = delete')
    database.exec('begin immediate')
    const says = 'Restored from a backup made before the outcome was known.'
    database
      .prepare("update requests set state = 'superseded', answered_at = ?, explanation = ? where state = 'waiting'")
      .run([now, says])
    database
      .prepare("update requests set state = 'unknown', answered_at = ?, explanation = ? where state = 'sending'")
      .run([now, says])
    // A callback may still tell that a settled request was executed late. Then the newest accepted one would be sent
    // once more (lib/server/take/watch/again.ts), which may be an old one by now. An open request is only asked after.
    database
      .prepare("update requests set settled_by = null where state = 'unknown' and sent_at > ?")
      .run([now - HEARD_OF_MS])
    // A backup of an older Mixdesk lacks the newer columns.
    const columns: unknown[] = database.prepare("select name from pragma_table_info('tasks')").all([])
    const known = JSON.stringify(columns)
    const cleared = CLEARED.filter((name) => known.includes(`"${name}"`)).map((name) => `${name} = null`)
    database.exec(`update tasks set ${cleared.join(', ')}, retry_tries = 0`)
    // What was on air then may have been replaced since: Mixdesk takes nothing because of who is in the room now.
    if (known.includes('"held"')) database.exec('update tasks set held = 1')
    if (known.includes('"alarm_says"')) {
      database.prepare("update tasks set alarm_says = ? where alarm_kind = 'late'").run([LATE_BEFORE])
    }
    database.exec(`update shows set last_event = max(last_event + ${LEAP}, ${now})`)
    // The newest event leaps with the count, so that events before it leave a gap as well.
    database.exec(
      `update events set number = (select last_event from shows where id = show_id) where (show_id, number) in
          (select show_id, max(number) from events join shows on shows.id = show_id group by show_id)`,
    )
    emptyPast(database)
    database.exec('commit')
  } finally {
    database.close()
  }
}

/**
 * Removes the sessions, any of which may have been ended since the backup was made, and the lines for the log, which a
 * desk has told since.
 */
function emptyPast(database: Libsql.Database): void {
  for (const table of ['session', 'shell_lines']) {
    const isThere = database.prepare('select 1 from sqlite_master where name = ?').all([table]).length > 0
    // A backup of an older Mixdesk lacks the newer table.
    if (isThere) database.exec(`delete from ${table}`)
  }
}
