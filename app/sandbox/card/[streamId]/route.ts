import { lastSegment } from '@/lib/sandbox/last-segment'
import { route } from '@/lib/server/route'
import { appIdOf } from '../../app-id'
import { openSandbox } from '../../sandbox'

export const GET = route('viewer', null, async ({ request }) =>
  (await openSandbox(appIdOf(request, 'appId'))).card(lastSegment(request.url)),
)
