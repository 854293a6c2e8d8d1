import { lastSegment } from '@/lib/sandbox/last-segment'
import { route } from '@/lib/server/route'
import { SandboxQuery } from '../../app-id'
import { openSandbox } from '../../sandbox'

export const GET = route('viewer', SandboxQuery, async ({ input, request }) =>
  (await openSandbox(input.appId ?? null)).program(lastSegment(request.url)),
)
