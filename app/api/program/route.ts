import { openRoute } from '@/lib/server/route'
import { openProgram } from '@/lib/server/screens/open-program'

export const GET = openRoute(({ context, request }) => openProgram(context, request))
