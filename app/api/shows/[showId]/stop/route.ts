import { route } from '@/lib/server/route'
import { StopWish } from '@/lib/server/take/asking/bodies'
import { stop } from '@/lib/server/take/asking/stop'

export const POST = route('operator', StopWish, ({ context, operator, input, params }) =>
  stop(context, operator, params.showId, input),
)
