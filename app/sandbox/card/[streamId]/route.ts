import { lastSegment } from '@/lib/sandbox/last-segment'
import { route } from '@/lib/server/route'
import { openSandbox } from '../../sandbox'

export const GET = route('viewer', null, async ({ request }) => (await openSandbox()).card(lastSegment(request.url)))
