import { ControlChange } from '@/lib/sandbox/control'
import { route } from '@/lib/server/route'
import { openSandbox } from '../sandbox'

export const GET = route('viewer', null, async () => (await openSandbox()).readControl())

export const PUT = route('operator', ControlChange, async ({ input }) => (await openSandbox()).changeControl(input))
