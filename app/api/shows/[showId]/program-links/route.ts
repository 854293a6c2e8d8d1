import { created, route } from '@/lib/server/route'
import { listProgramLinks, MakeProgramLink, makeProgramLink } from '@/lib/server/screens/program-links'

export const GET = route('operator', null, ({ context, params }) => listProgramLinks(context, params.showId))

export const POST = route('operator', MakeProgramLink, async ({ context, operator, params, input }) =>
  created(await makeProgramLink(context, operator, params.showId, input)),
)
