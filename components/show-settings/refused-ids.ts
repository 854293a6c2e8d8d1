import { send } from '@/components/seat/send'
import type { ShowSettings } from '@/lib/layout/show'
import type { Show } from '@/lib/protocol/live'
import { freshIds, sayTaken, TakenId } from '@/lib/protocol/taken-ids'
import * as z from '@/lib/shared/schema'

const TakenIds = z.array(TakenId)

/**
 * Says why the server would refuse the ids in these settings. It is null where it would not, and where it does not
 * answer: it checks them again when they are saved.
 */
export async function refusedIds(show: Show, settings: ShowSettings): Promise<string | null> {
  if (freshIds(show, { ...show, settings }).length === 0) return null
  const { taskId, userId } = settings
  const { value } = await send('GET', `/api/shows/${show.id}/taken-ids?${new URLSearchParams({ taskId, userId })}`)
  const taken = TakenIds.safeParse(value).data ?? []
  return taken.length > 0 ? sayTaken(taken) : null
}
