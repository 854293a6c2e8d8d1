import { Answer } from '@/lib/sandbox/feeds/messages'
import { route } from '@/lib/server/route'
import { SandboxQuery } from '../../app-id'
import { openSandbox } from '../../sandbox'

/** Takes a publishing page's answer to one who wants to see its picture. */
export const POST = route(
  'operator',
  Answer,
  async ({ input, query: { appId } }) => {
    const sandbox = await openSandbox(appId ?? null)
    sandbox.answer(input)
    return {}
  },
  { query: SandboxQuery },
)
