import { setImmediate as nextRound } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { CompiledQuery } from 'kysely'

/**
 * Writes the journal back and removes it, so that the database file alone holds everything. Where another process has
 * the database open, the journal stays beside it, empty. The connection that reads must be closed.
 */
export async function leaveOneFile(writer: Readonly<{ execute(query: CompiledQuery): unknown }>): Promise<void> {
  await letGoOfStatements()
  for (const pragma of ['busy_timeout = 0', 'wal_checkpoint(TRUNCATE)', 'journal_mode = DELETE']) {
    try {
      writer.execute(CompiledQuery.raw(`pragma ${pragma}`))
    } catch {
      // Where another process reads, the next one to open the database finds the journal where it was.
    }
  }
}

/**
 * Lets the last statements be collected. Before that libsql does not close a connection, and SQLite takes it for a
 * reader.
 */
async function letGoOfStatements(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  for (let round = 0; round < 2; round++) {
    collect()
    await nextRound()
  }
}
