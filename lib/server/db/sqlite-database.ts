import {
  type AccessMode,
  type CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  type Dialect,
  Kysely,
  type KyselyProps,
  type QueryResult,
  Transaction,
  TransactionBuilder,
} from 'kysely'
import type { Database } from './schema'
import { askAlone, type Parts, sqliteDriver, toSession } from './sqlite-driver'

/**
 * Runs Kysely on SQLite, with direct access to the connections. Kysely hands a connection out for each query, through a
 * score of promises that take a tenth of the time of a take. Here one connection writes and one reads, and a query goes
 * straight to it.
 */
export class SqliteDatabase extends Kysely<Database> {
  readonly #props: KyselyProps
  readonly #parts: Parts

  constructor(dialect: Dialect, parts: Parts) {
    const driver = sqliteDriver(parts)
    const executor = new StraightExecutor(dialect, toSession(askAlone(parts)), new DefaultConnectionProvider(driver))
    const props = { config: { dialect }, dialect, driver, executor }
    super(props)
    this.#props = props
    this.#parts = parts
  }

  override transaction(): TransactionBuilder<Database> {
    return new StraightTransaction(this.#props, this.#parts, 'read write')
  }
}

class StraightTransaction extends TransactionBuilder<Database> {
  readonly #props: KyselyProps
  readonly #parts: Parts
  readonly #mode: AccessMode

  constructor(props: KyselyProps, parts: Parts, mode: AccessMode) {
    super(props)
    this.#props = props
    this.#parts = parts
    this.#mode = mode
  }

  override setAccessMode(mode: AccessMode): TransactionBuilder<Database> {
    return new StraightTransaction(this.#props, this.#parts, mode)
  }

  /** Every transaction of SQLite reads the state of one moment. */
  override setIsolationLevel(): TransactionBuilder<Database> {
    return this
  }

  override execute<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    return this.#mode === 'read only' ? this.#read(work) : this.#write(work)
  }

  /** Reads the state of one moment without holding up who writes, nor the reads outside of transactions. */
  #read<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    const { dialect } = this.#props
    return this.#parts.moments.read((execute) =>
      work(new Transaction({ ...this.#props, executor: new StraightExecutor(dialect, toSession(execute)) })),
    )
  }

  #write<T>(work: (trx: Transaction<Database>) => Promise<T>): Promise<T> {
    const { dialect } = this.#props
    const { group, writer } = this.#parts
    return group.run(async () => {
      let isOver = false
      const session = toSession(async (query) => {
        if (isOver) throw new Error('This transaction has ended: what it asks now would be part of another.')
        try {
          return writer.execute(query)
        } catch (error) {
          // When SQLite has given the transaction up, a later query would be committed alone.
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

/** `provider` serves work of more than one query: a migration. */
class StraightExecutor extends DefaultQueryExecutor {
  readonly #session: DatabaseConnection

  constructor(dialect: Dialect, session: DatabaseConnection, provider = providerOf(session)) {
    super(dialect.createQueryCompiler(), dialect.createAdapter(), provider)
    this.#session = session
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#session.executeQuery(query)
  }
}

const providerOf = (session: DatabaseConnection): ConnectionProvider => ({
  provideConnection: (consumer) => consumer(session),
})
