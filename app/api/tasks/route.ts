import { route } from '@/lib/server/route'
import { readRunning } from '@/lib/server/running/read-running'

export const GET = route('operator', null, ({ context }) => readRunning(context))
