import { route } from '@/lib/server/route'
import { stop } from '@/lib/server/take/stop'
import { StopWish } from '@/lib/server/take/wish'

export const POST = route('operator', StopWish, ({ context, operator, input, params }) =>
  stop(context, operator, params.showId, input),
)
