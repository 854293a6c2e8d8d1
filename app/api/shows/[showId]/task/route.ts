import { route } from '@/lib/server/route'
import { readTask } from '@/lib/server/rows/read-task'
import { readShow } from '@/lib/server/shows/read'

export const GET = route('viewer', null, async ({ context, params }) => {
  const show = await readShow(context.db, params.showId)
  return readTask(context, show.id)
})
