import { Failure, isFailure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'

/** Says why the database cannot store anything. */
export type Cause = 'locked' | 'full' | 'read-only' | 'gone' | 'broken' | 'silent' | 'exhausted' | 'closed'

const SAYS: Record<Cause, string> = {
  locked: 'Another program has locked the database.',
  full: 'The disk of the database is full.',
  'read-only': 'The database can only be read.',
  gone: 'A file of the database was deleted, replaced or overwritten while Mixdesk runs: put it back, or stop Mixdesk and restore a backup.',
  broken: 'The disk of the database cannot be written or read.',
  silent: 'The database does not answer.',
  exhausted: 'The database has no memory or no connections left.',
  closed: MESSAGES.leaving,
}

const RETRY_AFTER_SECONDS = 2

/** Makes a refusal because of the database. The request is not carried out later either. */
export function troubled(cause: Cause, error?: unknown): Failure {
  const details = { cause, retryAfterSeconds: RETRY_AFTER_SECONDS }
  return new Failure('storage-unavailable', SAYS[cause], details, { cause: error })
}

/** Turns an error into a refusal where the database is in trouble, and returns any other error unchanged. */
export function orTroubled(error: unknown): unknown {
  const cause = causeOf(error)
  return cause ? troubled(cause, error) : error
}

/** Finds the database's trouble in an error, or in what caused it: libraries wrap what they do not know. */
export function troubleIn(error: unknown): Failure | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    const known = orTroubled(at)
    if (isTrouble(known)) return known
  }
  return null
}

export const isTrouble = (error: unknown): error is Failure => isFailure(error) && error.code === 'storage-unavailable'

export const isLocked = (error: unknown): boolean =>
  isTrouble(error) && error.details instanceof Object && 'cause' in error.details && error.details.cause === 'locked'

function causeOf(error: unknown): Cause | null {
  if (!(error instanceof Error) || isFailure(error)) return null
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  for (const [start, cause] of CODES) if (code.startsWith(start)) return cause
  if (CLOSED.test(error.message)) return 'closed'
  return SILENT.test(error.message) ? 'silent' : null
}

/** Lists the beginnings of the error codes of SQLite, PostgreSQL (SQLSTATE) and Node. */
const CODES: readonly (readonly [string, Cause])[] = [
  ['SQLITE_BUSY', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY_DBMOVED', 'gone'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_IOERR', 'broken'],
  ['SQLITE_CANTOPEN', 'broken'],
  ['SQLITE_CORRUPT', 'broken'],
  ['SQLITE_NOTADB', 'broken'],
  ['55P03', 'locked'],
  ['57014', 'silent'],
  ['53100', 'full'],
  ['25006', 'read-only'],
  ['58030', 'broken'],
  ['53', 'exhausted'],
  ['57P', 'silent'],
  ['25P03', 'silent'],
  ['08', 'silent'],
  ['ECONN', 'silent'],
  ['ETIMEDOUT', 'silent'],
  ['EPIPE', 'silent'],
  ['ENOTFOUND', 'silent'],
  ['EHOSTUNREACH', 'silent'],
]

/**
 * Lists the messages of PostgreSQL's driver when it lost its connection or waited too long, for which it gives no code.
 */
const SILENT =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/

/** Matches what Kysely, PostgreSQL's driver and our SQLite say once this process has closed the database, to leave. */
const CLOSED =
  /^(driver has already been destroyed|Cannot use a pool after calling end on the pool|The database is closed)/
