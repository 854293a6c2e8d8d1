import { route } from '@/lib/server/route'
import { HoldBody, hold } from '@/lib/server/take/room/hold'

export const POST = route('operator', HoldBody, ({ context, operator, input, params }) =>
  hold(context, operator, params.showId, input),
)
