import { type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, SelectQueryNode } from 'kysely'
import type { GroupCommit, Member } from './group-commit'
import type { Place } from './in-place'
import type { Moments } from './moments'
import { leaveOneFile } from './one-file'
import { readPatiently } from './read-patiently'
import type { SqliteConnection } from './sqlite-connection'

export type Parts = Readonly<{
  writer: SqliteConnection
  reader: SqliteConnection
  group: GroupCommit
  moments: Moments
  place: Place
  leavesOneFile: boolean
}>

/**
 * Sends everything that may write through one connection, in transactions that share their commits. Another connection
 * does the reads outside of transactions: they wait for no writer and see what is committed. A third one reads what has
 * to be of one moment.
 */
export function sqliteDriver(parts: Parts): Driver {
  const { writer, reader, group, moments } = parts
  const members = new Map<DatabaseConnection, Member>()
  const alone = askAlone(parts)

  async function endWith(session: DatabaseConnection, ending: keyof Member): Promise<void> {
    const member = members.get(session)
    members.delete(session)
    await member?.[ending]()
  }

  return {
    init: async () => {},
    acquireConnection: async () => {
      const session = toSession(async (query) => (members.has(session) ? writer.execute(query) : alone(query)))
      return session
    },
    // Only a migration runs in one of Kysely's own transactions (sqlite-database.ts).
    beginTransaction: async (session) => void members.set(session, await group.join()),
    commitTransaction: (session) => endWith(session, 'keep'),
    rollbackTransaction: (session) => endWith(session, 'undo'),
    releaseConnection: async () => {},
    // All work must have ended first, because libsql ends the whole process when asked whether a closed connection is
    // in a transaction.
    destroy: async () => {
      await group.end()
      await moments.end()
      reader.close()
      if (parts.leavesOneFile) await leaveOneFile(writer)
      writer.close()
      parts.place.close()
    },
  }
}

/** Runs a query outside of any transaction. */
export const askAlone =
  ({ writer, reader, group }: Parts) =>
  async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
    SelectQueryNode.is(query.query) ? readPatiently<Row>(reader, query) : group.run(() => writer.execute<Row>(query))

/** Makes an object that Kysely uses as a connection. */
export const toSession = (
  executeQuery: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>,
): DatabaseConnection => ({
  executeQuery,
  streamQuery: () => {
    throw new Error('Results of SQLite are not streamed.')
  },
})
