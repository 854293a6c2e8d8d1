import type { Kysely } from 'kysely'
import type { Database } from './db/schema'
import type { Env } from './env'
import type { Wakeups } from './live/wakeups'
import type { Logger } from './log'
import type { Zego } from './zego/client'

/** What use cases are given: storage, clock, randomness, network. */
export type Context = {
  env: Env
  db: Kysely<Database>
  dialect: 'sqlite' | 'postgres'
  log: Logger
  /** Unix ms. */
  now(): number
  newId(): string
  wakeups: Wakeups
  zego: Zego
  /** Aborted when the process is told to end: event streams and loops stop then. */
  closing: AbortSignal
}
