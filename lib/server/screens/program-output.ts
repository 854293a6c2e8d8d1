import { readFacts } from '@/lib/server/accounts/read-account'
import type { Context } from '@/lib/server/context'
import { readTask } from '@/lib/server/rows/read-task'
import { Failure } from '@/lib/shared/failures'

/**
 * Finds where the sandbox mixes what is on air, so that a screen need not know of it.
 *
 * @throws {Failure} not-found where nothing is, or its first output goes elsewhere
 */
export async function programOutput(
  { db, env }: Pick<Context, 'db' | 'env'>,
  showId: string,
): Promise<{ appId: number; streamId: string }> {
  const { program, running } = await readTask(db, showId)
  const show = await db.selectFrom('shows').select('account_id').where('id', '=', showId).executeTakeFirst()
  const destination = program?.settings.outputs[0]?.destination
  if (!(show && running && destination?.kind === 'stream')) {
    throw new Failure('not-found', 'The sandbox mixes no picture of this show.')
  }
  const { appId } = await readFacts({ db, env }, show.account_id)
  return { appId, streamId: destination.streamId }
}
