import { openEvents } from '@/lib/server/following/open-events'
import { route } from '@/lib/server/route'

export const GET = route('viewer', null, ({ context, request }) => openEvents(context, request), { query: null })
