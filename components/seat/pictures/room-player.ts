import type { SourcePlayer } from '@/components/seat/pictures/source-player'
import type { Source } from '@/lib/layout/input'
import type { Provided } from '@/lib/protocol/pictures/provide'
import type { RoomPicture } from '@/lib/protocol/pictures/room-stream'
import { createCardPlayer } from './card-player'

/** Tells a picture that the sandbox's room has from one that is played from an address. */
export const isRoomPicture = (from: Provided): from is RoomPicture => from.kind === 'card' || from.kind === 'feed'

/** Plays a picture that the sandbox's room has by itself. */
export function createRoomPlayer(
  source: Source,
  { url }: RoomPicture,
  appId: number,
  onChange: () => void,
): SourcePlayer | null {
  return source.kind === 'stream' ? createCardPlayer(source, url, appId, onChange) : null
}
