import type { Kysely } from 'kysely'
import type { ShowSettings } from '@/lib/layout/show'
import type { Database } from '@/lib/server/db/schema'
import { Failure } from '@/lib/shared/failures'

/** Whether ZEGOCLOUD runs the show's task, or may be running it: a request without an outcome counts as on air. */
export async function isOnAir(db: Kysely<Database>, showId: string): Promise<boolean> {
  const task = await db
    .selectFrom('tasks')
    .select(['running', 'in_flight_id', 'uncertain_id'])
    .where('show_id', '=', showId)
    .executeTakeFirst()
  return task !== undefined && (task.running !== 0 || task.in_flight_id !== null || task.uncertain_id !== null)
}

/** Paths of what differs although a running task cannot change it. Outputs come and go, but keep their frame rate. */
function frozenChanges(before: ShowSettings, after: ShowSettings): string[] {
  const fpsBefore = new Map(before.outputs.map(({ id, fps }) => [id, fps]))
  return [
    ...(before.taskId === after.taskId ? [] : ['taskId']),
    ...(before.userId === after.userId ? [] : ['userId']),
    ...after.outputs.flatMap(({ id, fps }, index) =>
      (fpsBefore.get(id) ?? fps) === fps ? [] : [`outputs[${index}].fps`],
    ),
  ]
}

/** Failure: frozen-on-air. */
export function requireUnfrozen(before: ShowSettings, after: ShowSettings): void {
  const paths = frozenChanges(before, after)
  if (paths.length === 0) return
  throw new Failure(
    'frozen-on-air',
    `${paths.join(', ')} cannot change while the show is on air: stop it, change the settings, and take again.`,
    paths.map((path) => ({ path: `settings.${path}`, message: 'cannot change while the show is on air' })),
  )
}
