import { check, type Issue, isError } from '@/lib/mix/check/check'
import type { Account } from '@/lib/protocol/live'
import type { Context } from '@/lib/server/context'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'
import type { Stage } from './stage'

type Fit = Omit<Stage, 'layout' | 'explanation'> & Readonly<{ layout: Pick<Stage['layout'], 'document'> }>

/**
 * Runs the same checks as the inspector.
 *
 * @throws {Failure} cannot-go-on-air, with the issues
 */
export function requireFitForAir({ now }: Pick<Context, 'now'>, stage: Fit): void {
  const { settings, pinned, layout, roster } = stage
  // Used backgrounds can only cause warnings, and a warning does not stop a take: they need not be read.
  const account: Account = { ...stage.account, backgrounds: [] }
  const { program, running } = toTask(stage.task)
  const issues = check({
    settings,
    document: layout.document,
    pinned,
    account,
    roster: roster.entries,
    program,
    running,
    now: now(),
  })
  const errors = issues.filter(isError)
  if (errors.length > 0) throw new CannotGoOnAir(errors, issues)
}

/** Refuses what has errors. `message` says them, unless there is more to say. */
export class CannotGoOnAir extends Failure {
  constructor(
    readonly errors: readonly Issue[],
    issues: readonly Issue[],
    message: string = errors.map((error) => error.message).join(' '),
  ) {
    super('cannot-go-on-air', message, issues)
  }
}

/** Lists the room again and repeats the attempt, if gone sources were its only errors: they may be back. */
export async function withFreshRoster<T>(
  context: Pick<Context, 'db' | 'dialect' | 'env' | 'now' | 'wakeups' | 'zegoOf'>,
  showId: string,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const isOnlyGone = error instanceof CannotGoOnAir && error.errors.every(({ code }) => code === 'source-gone')
    if (!isOnlyGone) throw error
    if (!(await refreshRoster(context, await readShowRoom(context.db, showId)))) throw error
    return attempt()
  }
}
