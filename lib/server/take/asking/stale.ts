import type { Layout } from '@/lib/protocol/live'
import type { KnownTask } from '@/lib/server/rows/rows'
import { toTask } from '@/lib/server/rows/to-task'
import { Failure } from '@/lib/shared/failures'

/** Failure: stale-revision, with the layout's revision as it is. Undefined is an operator who does not say. */
export function requireCurrentLayout({ id, revision }: Layout, believed: number | undefined): void {
  if (believed === undefined || believed === revision) return
  throw new Failure(
    'stale-revision',
    `The layout is at revision ${revision} now, not ${believed}: look again and take.`,
    {
      layoutId: id,
      revision,
    },
  )
}

/** Failure: stale-sequence, with the task as it is. */
export function requireCurrentSequence(task: KnownTask, believed: number | undefined): void {
  if (believed === undefined || believed === task.row.sequence) return
  throw new Failure(
    'stale-sequence',
    `The task is at sequence ${task.row.sequence} now, not ${believed}: somebody took or stopped meanwhile. Look again.`,
    toTask(task),
  )
}
