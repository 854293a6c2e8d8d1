import { route } from '@/lib/server/route'
import { startMixOf } from '@/lib/server/shows/start-mix'

export const GET = route('viewer', null, ({ context, params }) => startMixOf(context, params.layoutId))
