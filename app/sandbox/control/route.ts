import { z } from 'zod'
import { ControlChange, ControlQuery } from '@/lib/sandbox/control'
import { route } from '@/lib/server/route'
import { appIdOf } from '../app-id'
import { openSandbox } from '../sandbox'

const Query = ControlQuery.extend({ appId: z.string().optional() })

export const GET = route('viewer', Query, async ({ input, request }) =>
  (await openSandbox(appIdOf(request, 'appId'))).readControl(input),
)

export const PUT = route('operator', ControlChange, async ({ input, request }) =>
  (await openSandbox(appIdOf(request, 'appId'))).changeControl(input),
)
