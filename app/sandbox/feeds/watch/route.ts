import { Watch } from '@/lib/sandbox/feeds/messages'
import { route } from '@/lib/server/route'
import { SandboxQuery } from '../../app-id'
import { openSandbox } from '../../sandbox'

/** Asks the page that publishes a stream for its picture, and answers with what that page says. */
export const POST = route(
  'viewer',
  Watch,
  async ({ input, query: { appId }, request }) => (await openSandbox(appId ?? null)).watch(input, request.signal),
  { query: SandboxQuery },
)
