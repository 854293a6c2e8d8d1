import { z } from 'zod'
import type { Person } from '@/lib/protocol/request'
import type { Task } from '@/lib/protocol/task'
import { changeShow } from '@/lib/server/change/change-show'
import type { Context } from '@/lib/server/context'
import { knownTask } from '@/lib/server/rows/read-task'
import { saveTask } from '@/lib/server/rows/save-task'
import { toTask } from '@/lib/server/rows/to-task'

export const HoldBody = z.strictObject({ held: z.boolean() })

/**
 * Has Mixdesk take nothing by itself until an operator takes, or lets it again. What it has sent already is not called
 * back.
 *
 * @throws {Failure} not-found
 */
export function hold(
  context: Pick<Context, 'db' | 'dialect' | 'now' | 'wakeups'>,
  operator: Person,
  showId: string,
  { held }: z.infer<typeof HoldBody>,
): Promise<Task> {
  return changeShow(context, showId, operator, async (write) => {
    const task = await knownTask(write.trx, showId)
    const isOn = task.row.running !== 0
    const change = { held: held ? 1 : 0, look_at: isOn && !held ? context.now() : null }
    return toTask(await saveTask(write, task, change))
  })
}
