import { ControlChange, ControlQuery } from '@/lib/sandbox/control'
import { route } from '@/lib/server/route'
import { SandboxQuery } from '../app-id'
import { openSandbox } from '../sandbox'

const Query = ControlQuery.extend(SandboxQuery.shape)

export const GET = route('viewer', Query, async ({ input: { appId, ...asked } }) =>
  (await openSandbox(appId ?? null)).readControl(asked),
)

/** Answers with the control afterwards. As for GET, the query says how many of the received calls it holds. */
export const PUT = route(
  'operator',
  ControlChange,
  async ({ input, query: { appId, ...asked } }) => {
    const sandbox = await openSandbox(appId ?? null)
    await sandbox.changeControl(input)
    return sandbox.readControl(asked)
  },
  { query: Query },
)
