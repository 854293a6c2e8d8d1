import { route } from '@/lib/server/route'
import { StopHeardBody, stopHeard } from '@/lib/server/running/stop-heard'

export const POST = route('operator', StopHeardBody, ({ context, operator, input }) =>
  stopHeard(context, operator, input),
)
