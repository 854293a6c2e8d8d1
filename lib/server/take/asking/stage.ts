import type { LayoutDocument } from '@/lib/layout/document'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
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
import type { OnAirBody } from './bodies'
import { requireProgram, sayOther, withSources } from './on-air-again'

/** Holds everything that decides whether a layout may go on air, read at one moment. */
export type Stage = Readonly<{
  settings: ShowSettings
  /** What was sent before has the sounds that stay already: there are none to add. */
  pinned: readonly PinnedSound[]
  account: AccountFacts
  layout: Pick<Layout, 'id' | 'name' | 'revision' | 'document'>
  /** It is the layout with those too who are left out, with the sounds that stay; it is left out where nobody is. */
  whole?: Readonly<{ document: LayoutDocument; pinned: readonly PinnedSound[] }>
  /** Says for the history what is other than it was on air, where a take asks for that. */
  explanation?: string
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
  { id: showId, settings, pinned, accountId }: Show,
  layoutId: string,
): Promise<Stage> {
  const layout = await readLayout(context.db, layoutId)
  if (layout.showId !== showId) throw new Failure('not-found', 'This layout belongs to another show.')
  const account = await requireUsable(context, accountId)
  const task = await knownTask(context.db, showId)
  const roster = await readRoom(context.db, { ...account, ...settings })
  return { settings, pinned, account, layout, task, roster }
}

/**
 * Reads this for the program with other sources. Its settings are those that it was taken with, too.
 *
 * @throws {Failure} stale-sequence; invalid, for an input that is not on air; account-locked
 */
export async function readStageOnAir(
  context: Pick<Context, 'db' | 'env' | 'vault'>,
  show: Show,
  asked: OnAirBody,
): Promise<Stage> {
  const account = await requireUsable(context, show.accountId)
  const task = await knownTask(context.db, show.id)
  const { layoutId, layoutName, layoutRevision, document: sent, wanted, settings } = requireProgram(task, asked)
  // Whoever was left out is taken too, now or as soon as they are there.
  const document = wanted ?? sent
  const roster = await readRoom(context.db, { ...account, ...show.settings })
  const layout = { id: layoutId, name: layoutName, revision: layoutRevision, document: withSources(document, asked) }
  const explanation = sayOther(document, asked, roster.entries)
  return { settings, pinned: [], account, layout, explanation, task, roster }
}
