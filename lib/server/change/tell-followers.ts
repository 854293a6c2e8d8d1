import { isFailure } from '@/lib/shared/failures'
import { type ChangeDeps, type ChangeWork, changeShow } from './change-show'

/**
 * Tells those at the desk of a show what changed outside it. That change is stored already, so that a show which was
 * deleted meanwhile must not make it look like a failure: there is nobody left to tell.
 */
export async function tellFollowers(context: ChangeDeps, showId: string, work: ChangeWork<void>): Promise<void> {
  try {
    await changeShow(context, showId, null, work)
  } catch (error) {
    if (!isFailure(error) || error.code !== 'not-found') throw error
  }
}
