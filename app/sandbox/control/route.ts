import { z } from 'zod'
import { ControlChange, ControlQuery } from '@/lib/sandbox/control'
import { parseInput } from '@/lib/server/http/input'
import { route } from '@/lib/server/route'
import { wantedAppId } from '../app-id'
import { openSandbox } from '../sandbox'

const Query = ControlQuery.extend({ appId: z.string().optional() })

export const GET = route('viewer', Query, async ({ input, request }) =>
  (await openSandbox(wantedAppId(request))).readControl(input),
)

/** Answers with the control afterwards. As for GET, the query says how many of the received calls it holds. */
export const PUT = route('operator', ControlChange, async ({ input, request }) => {
  const query = parseInput(Query, Object.fromEntries(new URL(request.url).searchParams))
  const sandbox = await openSandbox(wantedAppId(request))
  await sandbox.changeControl(input)
  return sandbox.readControl(query)
})
