import { type Dialect, type Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely'
import { Pool, type PoolClient, types } from 'pg'
import { PostgresDatabase } from './postgres-database'
import type { Database } from './schema'
import { orTroubled, troubled } from './trouble'

const INT8 = 20

/** A process has this many connections for its requests; transactions that write take no more than these of them. */
const CONNECTIONS = 10
const TRANSACTIONS = 6

/** A request waits this long for a connection, and for each answer, so that it is refused within 3 s. */
const CONNECT_WITHIN_MS = 2_400
const ANSWER_WITHIN_MS = 2_400
/**
 * A statement that waits for a row waits twice: for its place in the row's queue, and then for the row. What its
 * request did before has taken some time, too.
 */
const LOCK_WITHIN_MS = 800

/** A migration may take long, and waits for that of another process. */
const START_WITHIN_MS = 10_000

/**
 * Opens the connections that requests share. However PostgreSQL stops answering, nobody waits for much longer than 3 s,
 * and what was asked meanwhile is not done once it answers again: a transaction that was left alone is ended by
 * PostgreSQL itself. `onError` hears of connections that break while idle; a query that fails throws where it was
 * called.
 */
export function openPostgres(url: string, onError: (error: Error) => void): Kysely<Database> {
  const pool = createPool(url, onError, {
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    // It comes before this process gives up, so that the connection can be used again.
    statement_timeout: ANSWER_WITHIN_MS - 200,
    lock_timeout: LOCK_WITHIN_MS,
    idle_in_transaction_session_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
  })
  const dialect = new PostgresDialect({
    pool: {
      connect: async () => {
        try {
          return impatient(await pool.connect())
        } catch (error) {
          throw orTroubled(error)
        }
      },
      end: () => pool.end(),
    },
  })
  return new PostgresDatabase({ dialect }, { atOnce: TRANSACTIONS, patienceMs: CONNECT_WITHIN_MS })
}

/** Opens one connection, for what is done once at the start. */
export function patientPostgresDialect(url: string, onError: (error: Error) => void): Dialect {
  return new PostgresDialect({
    pool: createPool(url, onError, { max: 1, connectionTimeoutMillis: START_WITHIN_MS, keepAlive: true }),
  })
}

function createPool(
  url: string,
  onError: (error: Error) => void,
  options: ConstructorParameters<typeof Pool>[0],
): Pool {
  const pool = new Pool({
    ...options,
    connectionString: url,
    types: {
      // Counts and times are below 2^53.
      getTypeParser: (id, format) => (id === INT8 ? Number : types.getTypeParser(id, format)),
    },
  })
  pool.on('error', onError)
  return pool
}

/** What Kysely knows a connection by must be the same each time. */
const known = new WeakMap<PoolClient, PostgresPoolClient>()

/** A connection that does not answer is broken off: the rest of its transaction fails at once, and is undone. */
function impatient(client: PoolClient): PostgresPoolClient {
  const found = known.get(client)
  if (found) return found
  let isBroken = false
  // It is heard while the connection is in use, too: then the query that is being asked fails.
  client.on('error', () => {
    isBroken = true
  })
  const breakOff = () => {
    isBroken = true
    client.connection.stream.destroy()
  }
  const query = (sql: string, parameters: readonly unknown[]) =>
    isBroken ? Promise.reject(troubled('silent')) : inTime(client.query(sql, [...parameters]), breakOff)
  // Kysely's other way to ask, by a cursor, is not used.
  const fresh = { query: query as unknown as PostgresPoolClient['query'], release: () => client.release(isBroken) }
  known.set(client, fresh)
  return fresh
}

/** Returns the answer, or a refusal after a time; `onSilence` is called before that. */
function inTime(answer: Promise<unknown>, onSilence: () => void): Promise<never> {
  return new Promise((resolve, reject) => {
    let isAnswered = false
    const giveUp = () => {
      if (isAnswered) return
      onSilence()
      reject(troubled('silent'))
    }
    // Where this process was held up itself, the answer is there and is read within a round of its event loop.
    const timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), ANSWER_WITHIN_MS)
    const end = () => {
      isAnswered = true
      clearTimeout(timer)
    }
    answer.finally(end).then(
      (value) => resolve(value as never),
      (error: unknown) => reject(orTroubled(error)),
    )
  })
}
