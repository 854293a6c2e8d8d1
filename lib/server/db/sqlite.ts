import { closeSync, fstatSync, openSync } from 'node:fs'
import {
  type CompiledQuery,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import Libsql from 'libsql'
import LibsqlInThreads from 'libsql/promise'
import type { Timers } from '@/lib/server/timers'
import { groupCommit } from './group-commit'
import { watchPlace } from './in-place'
import { readMoments } from './moments'
import type { Database } from './schema'
import type { SqliteConnection } from './sqlite-connection'
import { SqliteDatabase } from './sqlite-database'
import { sqliteDriver } from './sqlite-driver'
import { orTroubled } from './trouble'

/**
 * Opens one file. An acknowledged write is on the disk: the journal is a WAL and every commit is synced. `lock` is the
 * file that its owner holds, who leaves one file in the end; null for a command beside the owner.
 */
export function openSqlite(
  file: string,
  { lock, timers }: Readonly<{ lock: string | null; timers: Timers }>,
): Kysely<Database> {
  // The file is made before SQLite makes it, so that only the owner can read the hashes of passwords.
  const made = openSync(file, 'a', 0o600)
  const isNew = fstatSync(made).size === 0
  closeSync(made)
  const writer = connect(file, [
    // A new file is changed once more than a backup, so that one that is copied over it is noticed (in-place.ts).
    ...(isNew ? ['user_version = 1'] : []),
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    // It is in pages: the journal grows to some 40 MB before it is written back, so that a busy show seldom waits for
    // that.
    'wal_autocheckpoint = 10000',
    // It is in KiB.
    'cache_size = -65536',
  ])
  const reader = connect(file, ['query_only = ON'])
  const place = watchPlace(file, lock)
  const group = groupCommit(writer, { requireInPlace: place.requireInPlace, timers })
  const moments = readMoments(connect(file, ['query_only = ON']))
  const parts = { writer, reader, group, moments, place, leavesOneFile: lock !== null }
  const dialect: Dialect = {
    createDriver: () => sqliteDriver(parts),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new TransactionalAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
  return new SqliteDatabase(dialect, parts)
}

/** Lets the migrator work inside one transaction, so that two processes starting at once take turns. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * This many prepared statements are kept: more than all use cases need, although lists of ids of different lengths are
 * different statements.
 */
const STATEMENTS_KEPT = 500

type Prepared = Readonly<{ statement: Libsql.Statement; hasRows: boolean }>

function connect(file: string, pragmas: readonly string[]): SqliteConnection {
  const connection = new Libsql(file)
  // Someone else may be opening it; from then on SQLite waits for nobody, since it would do so on the event loop.
  for (const pragma of ['busy_timeout = 5000', ...pragmas, 'busy_timeout = 0']) connection.pragma(pragma)
  const prepared = new Map<string, Prepared>()
  let isClosed = false
  const prepare = (sql: string): Prepared => {
    // libsql would go on answering from prepared statements after the connection is closed.
    if (isClosed) throw new Error('The database is closed.')
    const known = prepared.get(sql)
    if (known) return known
    if (prepared.size === STATEMENTS_KEPT) prepared.clear()
    const statement = connection.prepare(sql)
    const fresh = { statement, hasRows: statement.reader }
    prepared.set(sql, fresh)
    return fresh
  }
  return {
    execute: ({ sql, parameters }: CompiledQuery) =>
      telling(() => {
        const { statement, hasRows } = prepare(sql)
        const values = parameters.map(toBindable)
        if (hasRows) return { rows: statement.all(values) as never[] }
        const { changes } = statement.run(values)
        return { rows: [], numAffectedRows: BigInt(changes) }
      }),
    run: (sql) => void telling(() => prepare(sql).statement.run([])),
    // Both classes of libsql hold a connection in the same way. This one commits in a thread of its own.
    commit: () =>
      LibsqlInThreads.prototype.exec.call(connection, 'commit').catch((error: unknown) => {
        throw orTroubled(error)
      }),
    isInTransaction: () => connection.inTransaction,
    close() {
      prepared.clear()
      if (!isClosed) connection.close()
      isClosed = true
    },
  }
}

function telling<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw orTroubled(error)
  }
}

/**
 * libsql aborts the whole process on a value that it cannot bind (a boolean, a Date), so other values are refused here.
 */
function toBindable(value: unknown): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite cannot store a ${value instanceof Date ? 'Date' : typeof value}.`)
}
