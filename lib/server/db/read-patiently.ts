import { setTimeout as sleep } from 'node:timers/promises'
import type { CompiledQuery, QueryResult } from 'kysely'
import type { SqliteConnection } from './sqlite-connection'
import { isLocked } from './trouble'

const READ_TRIES = 50
const TRY_EVERY_MS = 20

/** A read waits for nobody but who opens, closes or repairs the database at that moment. */
export async function readPatiently<Row>(reader: SqliteConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
  for (let tries = 1; ; tries++) {
    try {
      return reader.execute<Row>(query)
    } catch (error) {
      if (!isLocked(error) || tries === READ_TRIES) throw error
    }
    await sleep(TRY_EVERY_MS)
  }
}
