import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { Client } from 'pg'
import type { Logger } from 'pino'
import type { Database } from '@/lib/server/db/schema'
import type { Wakeups } from './wakeups'

const CHANNEL = 'mixdesk'
const PROBE_EVERY_MS = 15_000
const PROBE_TIMEOUT_MS = 5_000
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5_000

/** Wakes every process on this PostgreSQL if and when the transaction commits. */
export async function notifyPostgres(trx: Kysely<Database>, showId: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${showId})`.execute(trx)
}

type Options = Readonly<{ connectionString: string; wakeups: Wakeups; log: Logger; signal: AbortSignal }>

/**
 * Passes on the wakes of other processes until `signal` aborts, on a connection of its own. A lost connection is made
 * again, with growing pauses, and everybody is woken then: what was missed meanwhile is found by reading.
 */
export async function followPostgres({ connectionString, wakeups, log, signal }: Options): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS
  while (!signal.aborted) {
    try {
      await listen(connectionString, wakeups, signal, () => {
        pauseMs = FIRST_PAUSE_MS
      })
    } catch (error) {
      log.warn({ err: error, pauseMs }, 'lost the connection that listens for changes of other processes')
    }
    await sleep(pauseMs, undefined, { signal }).catch(() => {})
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
  }
}

async function listen(connectionString: string, wakeups: Wakeups, signal: AbortSignal, onListening: () => void) {
  const client = new Client({ connectionString, keepAlive: true, query_timeout: PROBE_TIMEOUT_MS })
  const over = new AbortController()
  const lost = once(client, 'end', { signal: over.signal })
  lost.catch(() => over.abort())
  client.on('notification', ({ payload }) => payload && wakeups.wake(payload))
  try {
    await client.connect()
    await client.query(`listen ${CHANNEL}`)
    onListening()
    wakeups.wakeAll()
    while (!signal.aborted) {
      const probe = sleep(PROBE_EVERY_MS, 'probe', { signal: AbortSignal.any([signal, over.signal]) })
      const next = await Promise.race([lost, probe]).catch((error) => {
        if (!signal.aborted) throw error
      })
      if (next === 'probe') await client.query('select 1')
      else if (!signal.aborted) throw new Error('PostgreSQL closed the connection.')
    }
  } finally {
    over.abort()
    await client.end().catch(() => {})
  }
}
