import { route } from '@/lib/server/route'
import { CancelBody } from '@/lib/server/take/asking/bodies'
import { cancelRetry } from '@/lib/server/take/asking/cancel-retry'

export const POST = route('operator', CancelBody, ({ context, operator, input, params }) =>
  cancelRetry(context, operator, params.showId, input),
)
