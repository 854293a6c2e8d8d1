import { route } from '@/lib/server/route'
import { AdoptBody } from '@/lib/server/take/asking/bodies'
import { adopt } from '@/lib/server/take/watch/adopt'

export const POST = route('operator', AdoptBody, ({ context, operator, input, params }) =>
  adopt(context, operator, params.showId, input),
)
