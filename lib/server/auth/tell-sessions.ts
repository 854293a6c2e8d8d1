import type { Kysely } from 'kysely'
import { notifyPostgres } from '@/lib/server/change/postgres-wakeups'
import { SESSIONS, type Wakeups } from '@/lib/server/change/wakeups'
import type { Database, DialectName } from '../db/schema'
import type { Logger } from '../log'

type Deps = Readonly<{ db: Kysely<Database>; dialect: DialectName; wakeups: Pick<Wakeups, 'wake'>; log: Logger }>

/**
 * Has every process read the sessions that it watches. A process that does not hear of it reads them within half a
 * second, so a failure here does not undo what was done.
 */
export async function tellSessionsEnded({ db, dialect, wakeups, log }: Deps): Promise<void> {
  wakeups.wake(SESSIONS)
  if (dialect !== 'postgres') return
  await notifyPostgres(db, SESSIONS).catch((error) =>
    log.warn({ err: error }, 'other processes were not told of an ended session'),
  )
}
