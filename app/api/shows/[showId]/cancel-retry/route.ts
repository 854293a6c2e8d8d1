import { route } from '@/lib/server/route'
import { CancelWish } from '@/lib/server/take/asking/bodies'
import { cancelRetry } from '@/lib/server/take/asking/cancel-retry'

export const POST = route('operator', CancelWish, ({ context, operator, input, params }) =>
  cancelRetry(context, operator, params.showId, input),
)
