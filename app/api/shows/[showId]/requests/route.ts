import { route } from '@/lib/server/route'
import { readShow } from '@/lib/server/shows/read'
import { readRequests } from '@/lib/server/take/read-requests'
import { HistoryPage } from '@/lib/server/take/wish'

export const GET = route('viewer', HistoryPage, async ({ context, params, input }) => {
  const show = await readShow(context.db, params.showId)
  return readRequests(context, show.id, input.limit, input.before)
})
