import { route } from '@/lib/server/route'
import { StopBody } from '@/lib/server/take/asking/bodies'
import { stop } from '@/lib/server/take/asking/stop'

export const POST = route('operator', StopBody, ({ context, operator, input, params }) =>
  stop(context, operator, params.showId, input),
)
