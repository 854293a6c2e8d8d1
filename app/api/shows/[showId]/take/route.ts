import { route } from '@/lib/server/route'
import { TakeWish } from '@/lib/server/take/asking/bodies'
import { take } from '@/lib/server/take/asking/take'

export const POST = route('operator', TakeWish, ({ context, operator, input, params }) =>
  take(context, operator, params.showId, input),
)
