import { type Dialect, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

const INT8 = 20

/** `onError` is called for connections that break while idle. A query that fails throws where it was called. */
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
