import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { createWakeups } from '@/lib/server/change/wakeups'
import type { Context } from '@/lib/server/context'
import { openDatabase } from '@/lib/server/db/open'
import { parseEnv, testDatabaseUrl } from '@/lib/server/env'
import { createInFlight } from '@/lib/server/http/in-flight'
import { createLog } from '@/lib/server/log'
import { openPresence } from '@/lib/server/presence/open-presence'
import { createVault } from '@/lib/server/secrets/vault'
import type { Zego } from '@/lib/server/zego/client'
import { newId } from '@/lib/shared/ids'
import { createTestTimers } from '@/lib/shared/testing/timers'

/** `setBackMs` is how far the computer's clock was set back while the process ran on. */
type TestClock = { now: number; setBackMs: number; step(ms: number): void }

type Options = { zego?: Zego; variables?: Record<string, string> }

const START = Date.UTC(2026, 0, 1, 12)

const LONGER_THAN_WAITS_MS = 3_000

const DUPLICATE_DATABASE = '42P04'

/**
 * Makes a context with a fresh, migrated SQLite file, or with a fresh schema of TEST_DATABASE_URL's PostgreSQL where
 * that is set. The clock stands still until `clock.step`, and a slow disk is waited for. Without a `zego` every call of
 * it is a test's mistake and throws.
 */
export async function openTestDatabase({ zego, variables = {} }: Options = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'mixdesk-test-'))
  const schema = await createSchema()
  const env = parseEnv(
    { DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...(schema && { DATABASE_URL: schema.url }), ...variables },
    {
      authSecret: () => 'a'.repeat(64),
      sandboxSecret: () => 'b'.repeat(32),
      sandboxCallbackSecret: () => 'c'.repeat(32),
      secretsKey: () => 'c'.repeat(64),
    },
  )
  const log = createLog(env.logLevel)
  const timers = createTestTimers()
  const { db, dialect } = await openDatabase(env, (error) => log.error(error), 'beside', timers)
  const closing = new AbortController()
  const clock: TestClock = {
    now: START,
    setBackMs: 0,
    step(ms) {
      clock.now += ms
    },
  }
  const wakeups = await createWakeups({ env, log })
  const context: Context = {
    env,
    db,
    dialect,
    log,
    now: () => clock.now,
    wall: () => clock.now - clock.setBackMs,
    // Sequences count from 1, so that tests can say which request they mean.
    sequenceClock: () => 0,
    newId,
    wakeups,
    presence: openPresence({ db, dialect, wakeups, log, closing: closing.signal }),
    zegoOf: async () => zego ?? unexpectedZego(),
    probe: async () => ({ state: 'unknown', cause: 'This test expected no test of a connection.' }),
    vault: createVault(env.secretsKey),
    felt: createInFlight(),
    mayOperate: async () => true,
    unsent: new Map(),
    armed: new Set(),
    closing: closing.signal,
  }

  /** Lets the database give up whatever it waits for, until `work` has ended. */
  async function whileTimePasses<T>(work: Promise<T>): Promise<T> {
    let isOver = false
    const end = () => {
      isOver = true
    }
    work.then(end, end)
    while (!isOver) {
      timers.advance(LONGER_THAN_WAITS_MS)
      await sleep(1)
    }
    return work
  }

  async function close() {
    closing.abort()
    await context.wakeups.close()
    await db.destroy()
    await schema?.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { context, clock, whileTimePasses, close }
}

function unexpectedZego(): Zego {
  const refuse = (name: string | symbol) => () => Promise.reject(new Error(`This test expected no ${String(name)}.`))
  return new Proxy({} as Zego, { get: (_, name) => refuse(name) })
}

/**
 * Makes a schema in a database of this worker's: what one reads about another's tables fails when those are dropped in
 * the same moment.
 */
async function createSchema(): Promise<{ url: string; drop(): Promise<void> } | null> {
  const server = testDatabaseUrl()
  if (!server) return null
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = new URL(server)
  url.pathname = `worker_${process.pid}`
  await run(server, `create database ${url.pathname.slice(1)}`).catch(ignoreDuplicate)
  const worker = url.href
  await run(worker, `create schema ${name}`)
  url.searchParams.set('options', `-c search_path=${name}`)
  return { url: url.href, drop: () => run(worker, `drop schema ${name} cascade`) }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function ignoreDuplicate(error: { code?: string }): void {
  if (error.code !== DUPLICATE_DATABASE) throw error
}
