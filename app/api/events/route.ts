import { OpenEvents, openEvents } from '@/lib/server/following/open-events'
import { route } from '@/lib/server/route'

export const GET = route('viewer', OpenEvents, ({ context, request }) => openEvents(context, request))
