import { DeskBody, haveDesk } from '@/lib/server/hands/have-desk'
import { route } from '@/lib/server/route'

export const POST = route('operator', DeskBody, ({ context, operator, input, params }) =>
  haveDesk(context, operator, params.showId, input),
)
