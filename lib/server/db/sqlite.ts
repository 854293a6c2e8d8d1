import { closeSync, openSync } from 'node:fs'
import { CompiledQuery, type Dialect, SqliteAdapter, type SqliteDatabase, SqliteDialect, SqliteDriver } from 'kysely'
import Libsql from 'libsql'

/** One file, one connection. Acknowledged means on the disk: the journal is a WAL and every commit is synced. */
export function sqliteDialect(file: string): Dialect {
  const database = openFile(file)
  const dialect = new SqliteDialect({ database })
  return {
    createDriver: () => new ImmediateDriver({ database }),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  }
}

/** Takes the write lock at the start: a transaction that reads and then writes cannot find the file changed in between. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: Parameters<SqliteDriver['beginTransaction']>[0]): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
}

/** Lets the migrator work inside one transaction, so that two processes starting at once take turns. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** More than the queries of all use cases; lists of ids of different lengths are different queries. */
const STATEMENTS_KEPT = 500

function openFile(file: string): SqliteDatabase {
  // Made before SQLite makes it, so that the hashes of passwords are for the owner alone.
  closeSync(openSync(file, 'a', 0o600))
  const connection = new Libsql(file)
  for (const pragma of ['busy_timeout = 5000', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    connection.pragma(pragma)
  }
  const prepared = new Map<string, Libsql.Statement>()
  const prepare = (sql: string): Libsql.Statement => {
    const statement = prepared.get(sql) ?? connection.prepare(sql)
    if (prepared.size === STATEMENTS_KEPT) prepared.clear()
    prepared.set(sql, statement)
    return statement
  }
  return {
    close: () => void connection.close(),
    prepare: (sql) => {
      const statement = prepare(sql)
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(parameters.map(toBindable)),
        run: (parameters) => statement.run(parameters.map(toBindable)),
        iterate: (parameters) => statement.iterate(parameters.map(toBindable)),
      }
    },
  }
}

/** libsql aborts the whole process on a value it cannot bind (a boolean, a Date): nothing else may get that far. */
function toBindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot store a ${value instanceof Date ? 'Date' : typeof value}.`)
}
