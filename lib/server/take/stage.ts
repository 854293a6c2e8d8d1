import type { Transaction } from 'kysely'
import type { Layout, Show } from '@/lib/desk/live'
import type { Roster } from '@/lib/desk/roster'
import type { ShowSettings } from '@/lib/layout/show'
import type { Database } from '@/lib/server/db/schema'
import { readRoom } from '@/lib/server/roster/read-roster'
import { readLayout } from '@/lib/server/shows/read'
import { Failure } from '@/lib/shared/failures'
import { type KnownTask, knownTask } from './read-task'

/** All that decides whether a layout may go on air, as it is at one moment. */
export type Stage = Readonly<{ settings: ShowSettings; layout: Layout; task: KnownTask; roster: Roster }>

/** Failure: not-found, for a layout of another show too. */
export async function readStage(
  trx: Transaction<Database>,
  { id: showId, settings }: Show,
  layoutId: string,
): Promise<Stage> {
  const layout = await readLayout(trx, layoutId)
  if (layout.showId !== showId) throw new Failure('not-found', 'This layout belongs to another show.')
  return { settings, layout, task: await knownTask(trx, showId), roster: await readRoom(trx, settings.roomId) }
}
