import { route } from '@/lib/server/route'
import { readRequests } from '@/lib/server/rows/read-requests'
import { readShow } from '@/lib/server/shows/read'
import { HistoryPage } from '@/lib/server/take/asking/bodies'

export const GET = route('viewer', HistoryPage, async ({ context, params, input }) => {
  const show = await readShow(context.db, params.showId)
  return readRequests(context, show.id, input.limit, input.before, input.sounds)
})
