import type { CompiledQuery, QueryResult } from 'kysely'
import { after as realAfter } from '@/lib/server/timers'
import { readPatiently } from './read-patiently'
import type { SqliteConnection } from './sqlite-connection'
import { createTurns } from './turns'

type Execute = <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>

export type Moments = Readonly<{
  /**
   * Runs work that reads everything as it was at one moment.
   *
   * @throws {Error} when the database is closed
   */
  read<T>(work: (execute: Execute) => Promise<T>): Promise<T>
  /** Resolves when all work is done, and the connection closed. Work that comes later is refused. */
  end(): Promise<void>
}>

/**
 * Reads on a connection of its own, one piece of work after the other. Within a transaction it goes on seeing the
 * moment of its first read, which must not happen to the reads of others.
 */
export function readMoments(connection: SqliteConnection): Moments {
  const turn = createTurns(realAfter)
  let isEnded = false
  return {
    async read(work) {
      const leave = await turn()
      try {
        if (isEnded) throw new Error('The database is closed.')
        return await atOneMoment(connection, work)
      } finally {
        leave()
      }
    },
    async end() {
      const leave = await turn()
      isEnded = true
      connection.close()
      leave()
    },
  }
}

async function atOneMoment<T>(connection: SqliteConnection, work: (execute: Execute) => Promise<T>): Promise<T> {
  let isOver = false
  connection.run('begin')
  try {
    return await work(async (query) => {
      if (isOver) throw new Error('This transaction has ended: what it asks now would be of another moment.')
      return readPatiently(connection, query)
    })
  } finally {
    isOver = true
    if (connection.isInTransaction()) connection.run('rollback')
  }
}
