import type { ShowSettings } from '@/lib/layout/show'
import type { Layout, Show } from '@/lib/protocol/live'
import type { Roster } from '@/lib/protocol/roster'
import { requireUsable } from '@/lib/server/accounts/credentials'
import type { AccountFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readRoom } from '@/lib/server/rows/read-room'
import { knownTask } from '@/lib/server/rows/read-task'
import type { KnownTask } from '@/lib/server/rows/rows'
import { readLayout } from '@/lib/server/shows/read'
import { Failure } from '@/lib/shared/failures'

/** Holds everything that decides whether a layout may go on air, read at one moment. */
export type Stage = Readonly<{
  settings: ShowSettings
  account: AccountFacts
  layout: Layout
  task: KnownTask
  roster: Roster
}>

/**
 * Reads this for one layout of the show.
 *
 * @throws {Failure} not-found, also for a layout of another show; account-locked
 */
export async function readStage(
  context: Pick<Context, 'db' | 'env' | 'vault'>,
  { id: showId, settings, accountId }: Show,
  layoutId: string,
): Promise<Stage> {
  const layout = await readLayout(context.db, layoutId)
  if (layout.showId !== showId) throw new Failure('not-found', 'This layout belongs to another show.')
  const account = await requireUsable(context, accountId)
  const task = await knownTask(context.db, showId)
  return { settings, account, layout, task, roster: await readRoom(context.db, { ...account, ...settings }) }
}
