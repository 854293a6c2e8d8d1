import type { Layout } from '@/lib/protocol/live'
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
 * Refuses a request whose operator saw another sequence of the task.
 *
 * @throws {Failure} stale-sequence, with the task as it is
 */
export function requireCurrentSequence(task: KnownTask, believed: number | undefined): void {
  if (believed === undefined || believed === task.row.sequence) return
  throw new Failure(
    'stale-sequence',
    'Someone took or stopped meanwhile. Check what is on air, then try again.',
    toTask(task),
  )
}
