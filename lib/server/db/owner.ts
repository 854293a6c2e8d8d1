import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Libsql from 'libsql'

/** The process that owns the SQLite database of a data folder, by the lock on this file. */
export type Owner = Readonly<{ file: string; release(): void }>

/** A process that is being replaced may need a moment to end. */
const PATIENCE_MS = 2_000
const TRY_EVERY_MS = 100

/**
 * Makes this process the owner of the data folder until it releases it or dies. The lock is one that the operating
 * system holds for SQLite on a file of its own: however a process ends, no lock is left behind.
 *
 * @throws {Error} with a sentence, when another process is the owner.
 */
export async function ownDataDir(dataDir: string, patienceMs = PATIENCE_MS): Promise<Owner> {
  const file = join(dataDir, 'mixdesk.lock')
  const lock = new Libsql(file)
  for (let left = patienceMs; !isTaken(lock); left -= TRY_EVERY_MS) {
    if (left > 0) {
      await sleep(TRY_EVERY_MS)
      continue
    }
    lock.close()
    throw new Error(
      'Another Mixdesk uses it: stop that one, choose another DATA_DIR, or use PostgreSQL (DATABASE_URL).',
    )
  }
  return {
    file,
    release() {
      lock.exec('rollback')
      lock.close()
    },
  }
}

function isTaken(lock: Libsql.Database): boolean {
  try {
    lock.exec('begin exclusive')
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return false
    throw error
  }
}
