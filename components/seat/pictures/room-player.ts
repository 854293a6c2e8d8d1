import type { Source } from '@/lib/layout/input'
import type { Provided } from '@/lib/protocol/pictures/provide'
import type { RoomPicture } from '@/lib/protocol/pictures/room-stream'
import { createCardPlayer } from './card-player'
import type { FeedRoom } from './feed-requests'
import { playFeed } from './play-feed'
import { createSourcePlayer, type SourcePlayer } from './source-player'

/** Tells a picture that the sandbox's room has from one that is played from an address. */
export const isRoomPicture = (from: Provided): from is RoomPicture => from.kind === 'card' || from.kind === 'feed'

/** Plays a picture that the sandbox's room has by itself. */
export function createRoomPlayer(
  source: Source,
  from: RoomPicture,
  room: FeedRoom,
  onChange: () => void,
): SourcePlayer | null {
  if (source.kind !== 'stream') return null
  if (from.kind === 'card') return createCardPlayer(source, from.url, room.appId, onChange)
  const { streamId } = source
  return createSourcePlayer(source, from, (video, _, tell) => playFeed(room, streamId, video, tell), onChange)
}
