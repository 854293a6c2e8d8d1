import { Kysely, type KyselyConfig, type TransactionBuilder } from 'kysely'
import { after } from '@/lib/server/timers'
import type { Database } from './schema'
import { isLocked, troubled } from './trouble'
import { createTurns } from './turns'

type Options = Readonly<{
  /** So many transactions that write run at a time. */
  atOnce: number
  /** Another waits this long for its turn. */
  patienceMs: number
}>

/**
 * Runs Kysely on PostgreSQL with few transactions at a time: while they wait for a lock, connections are left for
 * whoever reads.
 */
export class PostgresDatabase extends Kysely<Database> {
  readonly #turn
  readonly #patience
  /** Counts the transactions that were refused because of a lock. */
  #locked = 0

  constructor(config: KyselyConfig, { atOnce, patienceMs }: Options) {
    super(config)
    this.#turn = createTurns(after, atOnce)
    this.#patience = { ms: patienceMs, over: () => troubled('silent') }
  }

  /** Its builder makes another one for what only reads, which waits for no lock and takes no turn. */
  override transaction(): TransactionBuilder<Database> {
    const builder = super.transaction()
    const execute = builder.execute.bind(builder)
    builder.execute = async (work) => {
      const locked = this.#locked
      const leave = await this.#turn(this.#patience)
      try {
        // While it waited, a lock refused another: it would wait for that lock, too.
        if (this.#locked > locked) throw troubled('locked')
        return await execute(work).catch((error: unknown) => {
          if (isLocked(error)) this.#locked += 1
          throw error
        })
      } finally {
        leave()
      }
    }
    return builder
  }
}
