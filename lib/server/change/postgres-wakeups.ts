import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import type { Database } from '@/lib/server/db/schema'
import type { Logger } from '@/lib/server/log'
import type { Emitter } from './emitter'

const CHANNEL = 'mixdesk'
/** On this channel processes say what is kept nowhere. */
const SAID = 'mixdesk_said'
const PROBE_EVERY_MS = 15_000
const PROBE_TIMEOUT_MS = 5_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/** Wakes every process on this PostgreSQL when, and only if, the transaction commits. */
export async function notifyPostgres(trx: Kysely<Database>, showId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${showId})`.execute(trx)
}

/** Says each of these to every process on this PostgreSQL, this one too. None may have 8000 bytes or more. */
export async function sayOnPostgres(db: Kysely<Database>, words: readonly string[]): Promise<void> {
  await sql`select pg_notify(${SAID}, word) from unnest(${[...words]}::text[]) as word`.execute(db)
}

type Options = Readonly<{
  connectionString: string
  emitter: Pick<Emitter, 'wake' | 'wakeAll'>
  onSaid: (word: string) => void
  log: Logger
}>

/**
 * Passes on the wakes of other processes, on a connection of its own. A lost connection is made again, with growing
 * pauses; then every follower is woken, and finds by reading what it missed. Resolves once it listens or has failed to
 * for the first time.
 */
export async function followPostgres({
  connectionString,
  emitter,
  onSaid,
  log,
}: Options): Promise<{ close(): Promise<void> }> {
  const closing = new AbortController()
  const { signal } = closing

  let started = () => {}
  const start = new Promise<void>((resolve) => {
    started = resolve
  })

  async function run() {
    let pauseMs = FIRST_PAUSE_MS
    while (!signal.aborted) {
      const client = new Client({
        connectionString,
        keepAlive: true,
        connectionTimeoutMillis: PROBE_TIMEOUT_MS,
        query_timeout: PROBE_TIMEOUT_MS,
      })
      try {
        client.on('notification', ({ channel, payload }) => {
          if (payload) (channel === SAID ? onSaid : emitter.wake)(payload)
        })
        const lost = untilLost(client)
        await client.connect()
        await client.query(`listen ${CHANNEL}; listen ${SAID}`)
        emitter.wakeAll()
        pauseMs = FIRST_PAUSE_MS
        started()
        await probe(client, lost, signal)
      } catch (error) {
        if (!signal.aborted) log.warn({ err: error, pauseMs }, 'changes of other processes are not heard, trying again')
      } finally {
        await client.end().catch(() => {})
      }
      started()
      await sleep(pauseMs, undefined, { signal }).catch(() => {})
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    }
  }

  const running = run()
  await start
  return {
    async close() {
      closing.abort()
      await running
    },
  }
}

function untilLost(client: Client): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    client.on('error', reject)
    client.on('end', () => reject(new Error('PostgreSQL ended the connection.')))
  })
  lost.catch(() => {})
  return lost
}

/** Sends a query now and then, to notice a connection that died without a word. Rejects once it is lost. */
async function probe(client: Client, lost: Promise<never>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const due = sleep(PROBE_EVERY_MS, undefined, { signal, ref: false }).catch(() => {})
    await Promise.race([lost, due])
    if (!signal.aborted) await client.query('select 1')
  }
}
