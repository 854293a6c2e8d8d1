import { route } from '@/lib/server/route'
import { arm } from '@/lib/server/take/asking/arm'
import { ArmBody } from '@/lib/server/take/asking/bodies'

export const POST = route('operator', ArmBody, ({ context, operator, input, params }) =>
  arm(context, operator, params.showId, input),
)
