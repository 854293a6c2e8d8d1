import { send } from '@/components/seat/send'
import type { ShowSettings } from '@/lib/layout/show'
import { Show } from '@/lib/protocol/live'
import { freshIds, sayTaken, takenIds } from '@/lib/protocol/taken-ids'
import * as z from '@/lib/shared/schema'

const Shows = z.array(Show)

/** Why the server would refuse the ids in these settings; null too where it does not answer, since it looks for itself. */
export async function refusedIds(show: Show, settings: ShowSettings): Promise<string | null> {
  const after = { ...show, settings }
  const fresh = freshIds(show, after)
  if (fresh.length === 0) return null
  const { value } = await send('GET', '/api/shows')
  const taken = takenIds(fresh, after, Shows.safeParse(value).data ?? [])
  return taken.length > 0 ? sayTaken(taken) : null
}
