import { readRoster, readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { route } from '@/lib/server/route'

export const GET = route('viewer', null, async ({ context, params }) => {
  await refreshRoster(context, await readShowRoom(context.db, params.showId))
  return readRoster(context, params.showId)
})
