import type { Layout } from '@/lib/protocol/live'
import { MIXDESK } from '@/lib/protocol/request'
import type { Reader } from '@/lib/server/db/prepared'
import type { KnownTask } from '@/lib/server/rows/rows'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'

/**
 * Refuses a take whose operator saw another revision of the layout. An operator who names no revision (undefined) is
 * not checked.
 *
 * @throws {Failure} stale-revision, with the layout's revision as it is
 */
export function requireCurrentLayout(
  { id, revision }: Pick<Layout, 'id' | 'revision'>,
  believed: number | undefined,
): void {
  if (believed === undefined || believed === revision) return
  throw new Failure('stale-revision', 'The layout has changed meanwhile. Check it, then take.', {
    layoutId: id,
    revision,
  })
}

/**
 * Refuses a request whose operator saw another sequence of the task. A fader that somebody moved since is no reason: it
 * changes nothing that they decided by.
 *
 * @throws {Failure} stale-sequence, with the task as it is
 */
export async function requireCurrentSequence(
  reader: Reader,
  task: KnownTask,
  believed: number | undefined,
): Promise<void> {
  if (believed === undefined || believed === task.row.sequence) return
  if (await areFaders(reader, task, believed)) return
  throw new Failure(
    'stale-sequence',
    'Someone took or stopped meanwhile. Check what is on air, then try again.',
    toTask(task),
  )
}

/** What Mixdesk takes by itself has who came or left in it, also where it goes on from a fader. */
const isFader = ({ sound_of, operator_id }: Readonly<{ sound_of: number | null; operator_id: string }>): boolean =>
  sound_of !== null && operator_id !== MIXDESK.id

/** Tells whether everything that was sent since has changed the sound alone. */
async function areFaders(reader: Reader, { row }: KnownTask, believed: number): Promise<boolean> {
  const since = await reader
    .selectFrom('requests')
    .select(['sequence', 'sound_of', 'operator_id'])
    .where('show_id', '=', row.show_id)
    .where('sequence', '>', believed)
    .orderBy('sequence', 'desc')
    .execute()
  return since[0]?.sequence === row.sequence && since.every(isFader)
}
