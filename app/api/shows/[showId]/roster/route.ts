import { readRoster } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { route } from '@/lib/server/route'

export const GET = route('viewer', null, async ({ context, params }) => {
  const { roomId } = await readRoster(context, params.showId)
  await refreshRoster(context, roomId)
  return readRoster(context, params.showId)
})
