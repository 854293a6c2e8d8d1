import { ControlChange, ControlQuery } from '@/lib/sandbox/control'
import { route } from '@/lib/server/route'
import { openSandbox } from '../sandbox'

export const GET = route('viewer', ControlQuery, async ({ input }) => (await openSandbox()).readControl(input))

export const PUT = route('operator', ControlChange, async ({ input }) => (await openSandbox()).changeControl(input))
