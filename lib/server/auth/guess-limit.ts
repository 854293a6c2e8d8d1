import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { Failure } from '@/lib/shared/failures'
import { normalEmail } from '@/lib/shared/user'
import type { Database } from '../db/schema'

/**
 * Names who tries a password: a stranger with an e-mail, a browser that it let in before, or an operator who changes
 * their own. A `link` is whoever opens the program by a link that is none.
 */
export type Guesser =
  | Readonly<{ kind: 'stranger'; email: string }>
  | Readonly<{ kind: 'known-browser'; browser: string; email: string }>
  | Readonly<{ kind: 'operator'; id: string }>
  | Readonly<{ kind: 'link' }>

/** Allows a number of tries within a window of time, counted in one row. */
type Budget = Readonly<{ id: string; tries: number; windowMs: number }>

const OVERALL: Budget = { id: 'everybody', tries: 120, windowMs: 60_000 }

/** Counts links that are none. A right one is found before it is counted, so nobody keeps a screen from its own. */
const LINKS: Budget = { id: 'program-links', tries: 120, windowMs: 60_000 }

type Deps = Readonly<{ db: Kysely<Database>; now: () => number }>

/**
 * Slows down the guessing of passwords. Strangers share a budget for each e-mail and one for them all. Addresses and
 * x-forwarded-for are not read, since a guesser can choose them. Known browsers and operators have budgets of their
 * own, which no stranger can use up (decision 013). The database counts, so that the budgets hold in every process and
 * across restarts.
 */
export function createGuessLimit({ db, now }: Deps) {
  /**
   * Counts a try before it is made, so that simultaneous tries count too. A try that is refused costs a read and no
   * write.
   *
   * @throws {Failure} too-many-requests
   */
  async function count(guesser: Guesser): Promise<void> {
    const budgets = guesser.kind === 'stranger' ? [OVERALL, ownOf(guesser)] : [ownOf(guesser)]
    for (const budget of budgets) requireLeft(guesser, await readWindow(budget), budget.tries - 1)
    for (const budget of budgets) requireLeft(guesser, await spend(budget), budget.tries)
  }

  function requireLeft({ kind }: Guesser, { tries, resetsAt }: Window, most: number): void {
    if (tries <= most) return
    const seconds = Math.max(1, Math.ceil((resetsAt - now()) / 1000))
    const what = WHAT[kind]
    throw new Failure('too-many-requests', `Too many attempts ${what}. Try again in ${waitInWords(seconds)}.`, {
      retryAfterSeconds: seconds,
    })
  }

  async function readWindow({ id, windowMs }: Budget): Promise<Window> {
    const row = await db.selectFrom('guesses').select(['tries', 'resets_at']).where('id', '=', id).executeTakeFirst()
    const isOpen = row !== undefined && row.resets_at > now() && row.resets_at <= now() + windowMs
    return isOpen ? { tries: row.tries, resetsAt: row.resets_at } : { tries: 0, resetsAt: now() }
  }

  /**
   * Raises the count by one, in a new window where there is none. One that ends too far ahead is of a clock that was
   * set back.
   */
  async function spend({ id, windowMs }: Budget): Promise<Window> {
    const time = now()
    const isOpen = sql<boolean>`(guesses.resets_at > ${time} and guesses.resets_at <= ${time + windowMs})`
    const row = await db
      .insertInto('guesses')
      .values({ id, tries: 1, resets_at: time + windowMs })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({
          tries: sql<number>`case when ${isOpen} then guesses.tries + 1 else 1 end`,
          resets_at: sql<number>`case when ${isOpen} then guesses.resets_at else ${time + windowMs} end`,
        }),
      )
      .returning(['tries', 'resets_at'])
      .executeTakeFirstOrThrow()
    if (row.tries === 1) await db.deleteFrom('guesses').where('resets_at', '<=', time).execute()
    return { tries: row.tries, resetsAt: row.resets_at }
  }

  /** Forgets a right try and those before it. */
  async function forgive(guesser: Guesser): Promise<void> {
    if (guesser.kind === 'stranger') {
      await db
        .updateTable('guesses')
        .set(({ eb }) => ({ tries: eb('tries', '-', 1) }))
        .where('id', '=', OVERALL.id)
        .where('tries', '>', 0)
        .execute()
    }
    await db.deleteFrom('guesses').where('id', '=', ownOf(guesser).id).execute()
  }

  return { count, forgive }
}

type Window = Readonly<{ tries: number; resetsAt: number }>

/** Names a row by a hash, so that every name has one length. */
const ownOf = (guesser: Guesser): Budget =>
  guesser.kind === 'link'
    ? LINKS
    : { id: createHash('sha256').update(keyOf(guesser)).digest('hex'), tries: 8, windowMs: 300_000 }

const WHAT: Readonly<Record<Guesser['kind'], string>> = {
  stranger: 'to sign in',
  'known-browser': 'to sign in',
  operator: 'at the current password',
  link: 'with links that are none',
}

const keyOf = (guesser: Exclude<Guesser, { kind: 'link' }>): string =>
  JSON.stringify(
    guesser.kind === 'operator'
      ? ['operator', guesser.id]
      : [guesser.kind, normalEmail(guesser.email), guesser.kind === 'stranger' ? null : guesser.browser],
  )

export type GuessLimit = ReturnType<typeof createGuessLimit>

function waitInWords(seconds: number): string {
  if (seconds <= 90) return `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}
