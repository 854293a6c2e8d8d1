import { Publish } from '@/lib/sandbox/feeds/messages'
import { route } from '@/lib/server/route'
import { SandboxQuery } from '../../app-id'
import { openSandbox } from '../../sandbox'

/** Takes what a page publishes into a rehearsal, as its heartbeat. */
export const POST = route(
  'operator',
  Publish,
  async ({ input, query: { appId }, request }) => (await openSandbox(appId ?? null)).publish(input, request.signal),
  { query: SandboxQuery },
)
