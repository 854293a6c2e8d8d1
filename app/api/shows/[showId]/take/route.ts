import { route } from '@/lib/server/route'
import { take } from '@/lib/server/take/take'
import { TakeWish } from '@/lib/server/take/wish'

export const POST = route('operator', TakeWish, ({ context, operator, input, params }) =>
  take(context, operator, params.showId, input),
)
