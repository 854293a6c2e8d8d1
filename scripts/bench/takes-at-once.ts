import type { Show } from '@/lib/protocol/live'
import type { Send } from './signed-in'

/** Lets takes of a show follow each other without the guard's pause, and returns it. */
export async function takesAtOnce(send: Send, { id, revision, settings }: Show): Promise<Show> {
  return send<Show>('PATCH', `/api/shows/${id}`, { revision, settings: { ...settings, takeGuardMs: 0 } })
}
