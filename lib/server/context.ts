import type { Kysely } from 'kysely'
import type { Wakeups } from './change/wakeups'
import type { Reader } from './db/prepared'
import type { Database, DialectName } from './db/schema'
import type { Env } from './env'
import type { InFlight } from './http/in-flight'
import type { Logger } from './log'
import type { Presence } from './presence/presence'
import type { Vault } from './secrets/vault'
import type { SignedEndpoint, Zego } from './zego/client'
import type { Outcome } from './zego/outcome'

/** Holds everything that use cases are given: storage, clock, randomness, network. */
export type Context = {
  env: Env
  db: Kysely<Database>
  dialect: DialectName
  log: Logger
  /** Returns the time of this process in Unix ms, for everything that must stay in order: it is never set back. */
  now(): number
  /** Returns the time of the computer's clock in Unix ms, for what others compare with theirs. */
  wall(): number
  /** Returns the time in seconds: every sequence is above it, so that they rise across backups that are put back. */
  sequenceClock(): number
  newId(): string
  wakeups: Wakeups
  /** Knows who is at which desk. */
  presence: Presence
  /** Returns the client that signs for the account; it always answers, if only with why it cannot send. */
  zegoOf(accountId: string): Promise<Zego>
  /** Asks for a task that cannot exist. The answer tells whether the account can be used. */
  probe(endpoint: SignedEndpoint): Promise<Outcome>
  vault: Vault
  /** Counts the takes, stops and edits that are being served: what is patient finds its time between them. */
  felt: InFlight
  /** Tells whether a person may take and stop now, whatever was true when they asked. */
  mayOperate(db: Reader, personId: string): Promise<boolean>
  /** Lists requests that this process could not claim for certain, and therefore never sends: by id, the show. */
  unsent: Map<string, string>
  /** Lists what this process armed: takes that wait for a source, by id. What another armed is not here. */
  armed: Set<string>
  /** Aborted when the process is told to end: event streams and loops stop then. */
  closing: AbortSignal
}
