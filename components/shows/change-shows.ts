import { generateKeyBetween } from 'fractional-indexing'
import { type Outcome, send } from '@/components/seat/send'
import type { ListedShow, ListedShows } from '@/lib/protocol/listed-show'
import { Show } from '@/lib/protocol/live'

const pathOf = (showId: string): string => `/api/shows/${encodeURIComponent(showId)}`

export async function createShow(name: string): Promise<{ problem: Outcome; show: Show | null }> {
  const { problem, value } = await send('POST', '/api/shows', { name })
  return { problem, show: Show.safeParse(value).data ?? null }
}

export async function duplicateShow(show: ListedShow): Promise<{ problem: Outcome; show: Show | null }> {
  const { problem, value } = await send('POST', '/api/shows', { copyOf: show.id })
  return { problem, show: Show.safeParse(value).data ?? null }
}

export const renameShow = async (show: ListedShow, name: string): Promise<Outcome> =>
  (await send('PATCH', pathOf(show.id), { revision: show.revision, name })).problem

export const deleteShow = async (show: ListedShow): Promise<Outcome> => (await send('DELETE', pathOf(show.id))).problem

/** Moves a show over the one listed before or after it, which may be on another page. */
export async function moveShow({ shows, around }: ListedShows, show: ListedShow, by: -1 | 1): Promise<Outcome> {
  const positions = [...around.before, ...shows.map(({ position }) => position), ...around.after]
  const index = around.before.length + shows.indexOf(show)
  positions.splice(index, 1)
  const position = generateKeyBetween(positions[index + by - 1] ?? null, positions[index + by] ?? null)
  return (await send('PATCH', pathOf(show.id), { revision: show.revision, position })).problem
}
