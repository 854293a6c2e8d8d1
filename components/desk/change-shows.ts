import { generateKeyBetween } from 'fractional-indexing'
import { Show } from '@/lib/desk/live'
import * as z from '@/lib/shared/schema'

/** A show as the list of shows tells of it. */
export type ListedShow = Readonly<{
  id: string
  name: string
  position: string
  revision: number
  roomId: string
  updatedAt: number
  /** Whether its task runs; `uncertain` while nobody knows. */
  air: 'on' | 'off' | 'uncertain'
}>

/** Null for done; else what to tell the operator. */
export type Outcome = string | null

const Refusal = z.object({ error: z.object({ message: z.string() }) })

async function send(method: string, path: string, body?: unknown): Promise<{ problem: Outcome; value: unknown }> {
  const response = await fetch(path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => null)
  if (!response)
    return { problem: 'No answer from Mixdesk. Look whether it happened before you try again.', value: null }
  const value: unknown = await response.json().catch(() => null)
  if (response.ok) return { problem: null, value }
  const refusal = Refusal.safeParse(value)
  return { problem: refusal.success ? refusal.data.error.message : `Mixdesk answered ${response.status}.`, value: null }
}

const pathOf = (showId: string): string => `/api/shows/${encodeURIComponent(showId)}`

export async function createShow(name: string): Promise<{ problem: Outcome; show: Show | null }> {
  const { problem, value } = await send('POST', '/api/shows', { name })
  return { problem, show: Show.safeParse(value).data ?? null }
}

export const duplicateShow = async (show: ListedShow): Promise<Outcome> =>
  (await send('POST', '/api/shows', { copyOf: show.id })).problem

export const renameShow = async (show: ListedShow, name: string): Promise<Outcome> =>
  (await send('PATCH', pathOf(show.id), { revision: show.revision, name })).problem

export const deleteShow = async (show: ListedShow): Promise<Outcome> => (await send('DELETE', pathOf(show.id))).problem

/** Puts a show at `place` of the list, 0 first. */
export async function moveShow(shows: readonly ListedShow[], show: ListedShow, place: number): Promise<Outcome> {
  const others = shows.filter(({ id }) => id !== show.id)
  const position = generateKeyBetween(others[place - 1]?.position ?? null, others[place]?.position ?? null)
  return (await send('PATCH', pathOf(show.id), { revision: show.revision, position })).problem
}
