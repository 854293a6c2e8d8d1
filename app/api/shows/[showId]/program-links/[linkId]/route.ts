import { route } from '@/lib/server/route'
import { revokeProgramLink } from '@/lib/server/screens/program-links'

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  revokeProgramLink(context, operator, params),
)
