import { send } from '@/components/seat/send'
import type { Desk } from '@/lib/editor/desk-store'
import * as z from '@/lib/shared/schema'

/** Names the room that is published into, and the sandbox that it is of. */
export type FeedRoom = Readonly<{ appId: number; roomId: string }>

/** Returns the room of the desk's show. */
export function feedRoomOf(desk: Desk): FeedRoom {
  const { account, show } = desk.getState()
  return { appId: account.appId, roomId: show.settings.roomId }
}

export type Described = Readonly<{ streamId: string; userName: string; width: number; height: number }>

const Published = z.object({
  offers: z.array(z.object({ id: z.string(), streamId: z.string(), sdp: z.string() })),
  ended: z.array(z.string()),
})
export type Offer = z.infer<typeof Published>['offers'][number]

const Watched = z.object({ sdp: z.string() })

const pathOf = (what: 'publish' | 'watch' | 'answer', { appId }: FeedRoom): string =>
  `/sandbox/feeds/${what}?appId=${appId}`

/**
 * Says what this page publishes now. The answer comes as soon as there is something for the page, else after 2 s.
 *
 * @throws {Error} with the reason, in words
 */
export async function publishFeeds(
  room: FeedRoom,
  tab: string,
  streams: readonly Described[],
  signal: AbortSignal,
): Promise<z.infer<typeof Published>> {
  const { problem, value } = await send('POST', pathOf('publish', room), { roomId: room.roomId, tab, streams }, signal)
  if (problem !== null) throw new Error(problem)
  return Published.parse(value)
}

/** Says, while the page goes, that it publishes nothing any more. */
export function leaveFeeds(room: FeedRoom, tab: string): void {
  const body = JSON.stringify({ roomId: room.roomId, tab, streams: [] })
  navigator.sendBeacon(pathOf('publish', room), new Blob([body], { type: 'application/json' }))
}

/**
 * Asks whoever publishes a stream for its picture, and returns what that page's browser answered.
 *
 * @throws {Error} with the reason, in words
 */
export async function askForFeed(room: FeedRoom, streamId: string, sdp: string, signal: AbortSignal): Promise<string> {
  const { problem, value } = await send('POST', pathOf('watch', room), { roomId: room.roomId, streamId, sdp }, signal)
  if (problem !== null) throw new Error(problem)
  return Watched.parse(value).sdp
}

/** Answers an offer. One that nobody waits for any more is of no matter. */
export const answerFeed = (room: FeedRoom, id: string, sdp: string): Promise<unknown> =>
  send('POST', pathOf('answer', room), { id, sdp })
