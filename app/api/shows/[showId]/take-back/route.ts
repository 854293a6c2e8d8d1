import { route } from '@/lib/server/route'
import { TakeBackBody } from '@/lib/server/take/asking/bodies'
import { takeBack } from '@/lib/server/take/asking/take-back'

export const POST = route('operator', TakeBackBody, ({ context, operator, input, params }) =>
  takeBack(context, operator, params.showId, input),
)
