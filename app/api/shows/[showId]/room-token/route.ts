import { RoomTokenBody } from '@/lib/protocol/pictures/room-token'
import { makeRoomToken } from '@/lib/server/pictures/make-room-token'
import { route } from '@/lib/server/route'

export const POST = route('viewer', RoomTokenBody, ({ context, operator, params, input }) =>
  makeRoomToken(context, operator, params.showId, input),
)
