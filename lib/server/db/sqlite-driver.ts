import { type CompiledQuery, type DatabaseConnection, type Driver, type QueryResult, SelectQueryNode } from 'kysely'
import { groupCommit, type Member } from './group-commit'

/** One connection to the file. */
export type SqliteConnection = Readonly<{
  execute<Row>(query: CompiledQuery): QueryResult<Row>
  run(sql: string): void
  /** Does not hold up the event loop while it waits for the disk; until it has ended nothing else may be asked. */
  commit(): Promise<void>
  isInTransaction(): boolean
  close(): void
}>

/**
 * Everything that may write goes through one connection, in transactions that share their commits. What is only read,
 * outside of any transaction, is read by another connection: it waits for nobody and sees what is committed.
 */
export function sqliteDriver({ writer, reader }: { writer: SqliteConnection; reader: SqliteConnection }): Driver {
  const { join } = groupCommit(writer)
  const members = new Map<DatabaseConnection, Member>()

  async function execute<Row>(session: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    if (members.has(session)) return writer.execute(query)
    if (SelectQueryNode.is(query.query)) return reader.execute(query)
    return alone(() => writer.execute<Row>(query))
  }

  /** One statement as a transaction of its own. */
  async function alone<T>(work: () => T): Promise<T> {
    const member = await join()
    let result: T
    try {
      result = work()
    } catch (error) {
      await member.undo()
      throw error
    }
    await member.keep()
    return result
  }

  async function endWith(session: DatabaseConnection, ending: keyof Member): Promise<void> {
    const member = members.get(session)
    members.delete(session)
    await member?.[ending]()
  }

  return {
    init: async () => {},
    acquireConnection: async () => {
      const session: DatabaseConnection = {
        executeQuery: (query) => execute(session, query),
        streamQuery: () => {
          throw new Error('Results of SQLite are not streamed.')
        },
      }
      return session
    },
    beginTransaction: async (session) => void members.set(session, await join()),
    commitTransaction: (session) => endWith(session, 'keep'),
    rollbackTransaction: (session) => endWith(session, 'undo'),
    releaseConnection: async () => {},
    destroy: async () => {
      reader.close()
      writer.close()
    },
  }
}
