import { setTimeout as sleep } from 'node:timers/promises'
import { type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, SelectQueryNode } from 'kysely'
import type { GroupCommit, Member } from './group-commit'
import { leaveOneFile } from './one-file'
import { isLocked } from './trouble'

/** One connection to the file. */
export type SqliteConnection = Readonly<{
  execute<Row>(query: CompiledQuery): QueryResult<Row>
  run(sql: string): void
  /** Waits for the disk without holding up the event loop. Nothing else may be called until it has ended. */
  commit(): Promise<void>
  isInTransaction(): boolean
  close(): void
}>

export type Parts = Readonly<{
  writer: SqliteConnection
  reader: SqliteConnection
  group: GroupCommit
  leavesOneFile: boolean
}>

/**
 * Sends everything that may write through one connection, in transactions that share their commits. Another connection
 * does the reads outside of transactions: they wait for no writer and see what is committed.
 */
export function sqliteDriver(parts: Parts): Driver {
  const { writer, reader, group } = parts
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
      reader.close()
      if (parts.leavesOneFile) await leaveOneFile(writer)
      writer.close()
    },
  }
}

/** Runs a query outside of any transaction. */
export const askAlone =
  ({ writer, reader, group }: Parts) =>
  async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
    SelectQueryNode.is(query.query) ? readPatiently<Row>(reader, query) : group.run(() => writer.execute<Row>(query))

/** A read waits for nobody but who opens, closes or repairs the database at that moment. */
const READ_TRIES = 50
const TRY_EVERY_MS = 20

async function readPatiently<Row>(reader: SqliteConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
  for (let tries = 1; ; tries++) {
    try {
      return reader.execute<Row>(query)
    } catch (error) {
      if (!isLocked(error) || tries === READ_TRIES) throw error
    }
    await sleep(TRY_EVERY_MS)
  }
}

/** Makes an object that Kysely uses as a connection. */
export const toSession = (
  executeQuery: <Row>(query: CompiledQuery) => Promise<QueryResult<Row>>,
): DatabaseConnection => ({
  executeQuery,
  streamQuery: () => {
    throw new Error('Results of SQLite are not streamed.')
  },
})
