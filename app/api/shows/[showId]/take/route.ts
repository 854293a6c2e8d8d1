import { route } from '@/lib/server/route'
import { TakeBody } from '@/lib/server/take/asking/bodies'
import { take } from '@/lib/server/take/asking/take'

export const POST = route('operator', TakeBody, ({ context, operator, input, params }) =>
  take(context, operator, params.showId, input),
)
