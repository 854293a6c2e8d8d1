import { sayHere } from '@/lib/server/hands/say-here'
import { HereBody } from '@/lib/server/presence/tab'
import { route } from '@/lib/server/route'

export const POST = route('viewer', HereBody, ({ context, operator, input, params, request }) =>
  sayHere(context, operator, { showId: params.showId, headers: request.headers }, input),
)
