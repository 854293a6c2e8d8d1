import { generateKeyBetween } from 'fractional-indexing'
import { type Outcome, send } from '@/components/seat/send'
import { Show } from '@/lib/protocol/live'

/** A show as the list of shows tells of it. */
export type ListedShow = Readonly<{
  id: string
  name: string
  position: string
  revision: number
  roomId: string
  /** The account that it belongs to, where there are several. */
  account: string | null
  updatedAt: number
  /** The show's task runs, does not run, or it is not certain. */
  air: 'on' | 'off' | 'uncertain'
}>

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

/** Puts a show at `index` of the list, 0 first. */
export async function moveShow(shows: readonly ListedShow[], show: ListedShow, index: number): Promise<Outcome> {
  const others = shows.filter(({ id }) => id !== show.id)
  const position = generateKeyBetween(others[index - 1]?.position ?? null, others[index]?.position ?? null)
  return (await send('PATCH', pathOf(show.id), { revision: show.revision, position })).problem
}
