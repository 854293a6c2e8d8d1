import { lastSegment } from '@/lib/sandbox/last-segment'
import { route } from '@/lib/server/route'
import { wantedAppId } from '../../app-id'
import { openSandbox } from '../../sandbox'

export const GET = route('viewer', null, async ({ request }) =>
  (await openSandbox(wantedAppId(request))).program(lastSegment(request.url)),
)
