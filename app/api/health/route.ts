import { health } from '@/lib/server/health'
import { openRoute } from '@/lib/server/route'

export const dynamic = 'force-dynamic'

export const GET = openRoute(({ context }) => health(context))
