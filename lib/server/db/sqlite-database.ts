import {
  type CompiledQuery,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type Driver,
  Kysely,
  type KyselyProps,
  type QueryResult,
  Transaction,
  TransactionBuilder,
} from 'kysely'
import type { GroupCommit } from './group-commit'
import type { Database } from './schema'
import { type SqliteConnection, toSession } from './sqlite-driver'

type Parts = Readonly<{ dialect: Dialect; driver: Driver; group: GroupCommit; writer: SqliteConnection }>

/**
 * Kysely on SQLite. It would hand a transaction's connection around anew for each query, by a score of promises that come
 * to a tenth of a take. There is only one connection that writes: whoever has their turn on it asks it straight.
 */
export class SqliteDatabase extends Kysely<Database> {
  readonly #parts: Parts

  constructor(parts: Parts) {
    super({ dialect: parts.dialect })
    this.#parts = parts
  }

  override transaction(): TransactionBuilder<Database> {
    const { dialect, driver } = this.#parts
    return new StraightTransaction({ config: { dialect }, dialect, driver, executor: this.getExecutor() }, this.#parts)
  }
}

class StraightTransaction extends TransactionBuilder<Database> {
  readonly #props: KyselyProps
  readonly #parts: Parts

  constructor(props: KyselyProps, parts: Parts) {
    super(props)
    this.#props = props
    this.#parts = parts
  }

  override execute<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    const { dialect, group, writer } = this.#parts
    return group.run(async () => {
      let isOver = false
      const session = toSession(async (query) => {
        if (isOver) throw new Error('This transaction has ended: what it asks now would be part of another.')
        try {
          return writer.execute(query)
        } catch (error) {
          // Where SQLite gave it up, what is asked next would be committed alone.
          isOver = !writer.isInTransaction()
          throw error
        }
      })
      try {
        return await work(new Transaction({ ...this.#props, executor: new StraightExecutor(dialect, session) }))
      } finally {
        isOver = true
      }
    })
  }
}

class StraightExecutor extends DefaultQueryExecutor {
  readonly #session: DatabaseConnection

  constructor(dialect: Dialect, session: DatabaseConnection) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), {
      provideConnection: (consumer) => consumer(session),
    })
    this.#session = session
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#session.executeQuery(query)
  }
}
