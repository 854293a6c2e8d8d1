import { route } from '@/lib/server/route'
import { cancelRetry } from '@/lib/server/take/cancel-retry'
import { CancelWish } from '@/lib/server/take/wish'

export const POST = route('operator', CancelWish, ({ context, operator, input, params }) =>
  cancelRetry(context, operator, params.showId, input),
)
