import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

const INT8 = 20

/** `onError` hears of connections that break while idle; a query that fails rises where it was asked. */
export function postgresDialect(url: string, onError: (error: Error) => void): Dialect {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    types: {
      // Counts and times are below 2^53.
      getTypeParser: (id, format) => (id === INT8 ? Number : types.getTypeParser(id, format)),
    },
  })
  pool.on('error', onError)
  return new PostgresDialect({ pool })
}
