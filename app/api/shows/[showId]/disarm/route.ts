import { route } from '@/lib/server/route'
import { disarm } from '@/lib/server/take/asking/arm'
import { DisarmBody } from '@/lib/server/take/asking/bodies'

export const POST = route('operator', DisarmBody, ({ context, operator, input, params }) =>
  disarm(context, operator, params.showId, input),
)
