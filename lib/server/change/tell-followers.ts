import { isFailure } from '@/lib/shared/failures'
import { type ChangeDeps, type ChangeWork, changeShow } from './change-show'

/**
 * Tells the followers of a show what changed outside it. That change is stored already, so a show that was deleted
 * meanwhile must not make it fail: nobody is left to tell.
 */
export async function tellFollowers(context: ChangeDeps, showId: string, work: ChangeWork<void>): Promise<void> {
  try {
    await changeShow(context, showId, null, work)
  } catch (error) {
    if (!isFailure(error) || error.code !== 'not-found') throw error
  }
}
