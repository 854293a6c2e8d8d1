import type { Transaction } from 'kysely'
import type { Database } from '@/lib/server/db/schema'

type Deleted = Readonly<{ appId: number; taskId: string; showName: string; sequence: number; now: number }>

/**
 * Remembers whose task this was, and its last sequence, in case that it is heard of again: nobody here has it any more.
 */
export async function rememberDeleted(
  trx: Transaction<Database>,
  { appId, taskId, showName, sequence, now }: Deleted,
): Promise<void> {
  await trx
    .insertInto('heard_tasks')
    .values({
      app_id: appId,
      task_id: taskId,
      runs: 0,
      show_name: showName,
      user_id: '',
      room_id: '',
      sequence,
      since: null,
      heard_at: null,
      proven_at: null,
      asked_at: null,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['app_id', 'task_id']).doUpdateSet({ show_name: showName, sequence }))
    .execute()
}
