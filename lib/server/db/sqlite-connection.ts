import type { CompiledQuery, QueryResult } from 'kysely'

/** Describes one connection to the file. */
export type SqliteConnection = Readonly<{
  execute<Row>(query: CompiledQuery): QueryResult<Row>
  run(sql: string): void
  /** Waits for the disk without holding up the event loop. Nothing else may be called until it has ended. */
  commit(): Promise<void>
  isInTransaction(): boolean
  close(): void
}>
