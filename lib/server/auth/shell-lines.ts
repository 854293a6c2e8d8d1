import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '@/lib/server/context'
import { isTrouble } from '@/lib/server/db/trouble'

type Fields = Readonly<Record<string, string>>

/** This many lines are told at once. */
const AT_ONCE = 100

const LOOK_EVERY_MS = 1000

/** Leaves a line for the log of the desk, which `npm run user` has no hand on. */
export async function leaveLine(
  { db, now, newId }: Pick<Context, 'db' | 'now' | 'newId'>,
  message: string,
  fields: Fields,
): Promise<void> {
  await db
    .insertInto('shell_lines')
    .values({ id: newId(), at: now(), message, fields: JSON.stringify(fields) })
    .execute()
}

/** Looks for lines until the process ends. */
export async function keepTellingLines({ db, log, closing }: Pick<Context, 'db' | 'log' | 'closing'>): Promise<void> {
  while (!closing.aborted) {
    await tellLines({ db, log })
    await sleep(LOOK_EVERY_MS, undefined, { signal: closing, ref: false }).catch(() => {})
  }
}

/** Puts what the shell did into the log: each line by one process, and once. */
export async function tellLines({ db, log }: Pick<Context, 'db' | 'log'>): Promise<void> {
  try {
    const lines = await db.selectFrom('shell_lines').select('id').orderBy('at').limit(AT_ONCE).execute()
    for (const { id } of lines) {
      const line = await db.deleteFrom('shell_lines').where('id', '=', id).returningAll().executeTakeFirst()
      if (line) log.info({ by: 'npm run user', at: line.at, ...JSON.parse(line.fields) }, line.message)
    }
  } catch (error) {
    // The lines wait until the database is back, and others tell of its trouble.
    if (!isTrouble(error)) log.error({ err: error }, 'what the shell did could not be logged')
  }
}
