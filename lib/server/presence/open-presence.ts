import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sayOnPostgres } from '@/lib/server/change/postgres-wakeups'
import type { Wakeups } from '@/lib/server/change/wakeups'
import type { Database, DialectName } from '@/lib/server/db/schema'
import type { Logger } from '@/lib/server/log'
import { realTimers } from '@/lib/server/timers'
import { dropDesk, readDesk } from './held-desks'
import { createPresence, type Presence } from './presence'

type Deps = Readonly<{
  db: Kysely<Database>
  dialect: DialectName
  wakeups: Pick<Wakeups, 'listen'>
  log: Logger
  closing: AbortSignal
}>

/** Makes what knows who is here, as all processes on the database know it. */
export function openPresence({ db, dialect, wakeups, log, closing }: Deps): Presence {
  const presence = createPresence({
    timers: { now: realTimers.now, after: (ms, run) => realTimers.after(ms, () => !closing.aborted && run()) },
    processId: randomUUID(),
    readDesk: (showId) => readDesk(db, showId),
    dropDesk: (showId, desk) => dropDesk(db, showId, desk),
    say: (words) => {
      if (dialect !== 'postgres') return
      sayOnPostgres(db, words).catch((error) => log.warn({ err: error }, 'other processes were not told who is here'))
    },
  })
  wakeups.listen(presence.hear)
  return presence
}
