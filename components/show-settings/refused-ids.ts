import { send } from '@/components/seat/send'
import type { ShowSettings } from '@/lib/layout/show'
import { Show } from '@/lib/protocol/live'
import { freshIds, sayTaken, takenIds } from '@/lib/protocol/taken-ids'
import * as z from '@/lib/shared/schema'

const Shows = z.array(Show)

/**
 * Says why the server would refuse the ids in these settings. Null where it would not, and where it does not answer: it
 * checks them again when they are saved.
 */
export async function refusedIds(show: Show, settings: ShowSettings): Promise<string | null> {
  const after = { ...show, settings }
  const fresh = freshIds(show, after)
  if (fresh.length === 0) return null
  const { value } = await send('GET', '/api/shows')
  const taken = takenIds(fresh, after, Shows.safeParse(value).data ?? [])
  return taken.length > 0 ? sayTaken(taken) : null
}
