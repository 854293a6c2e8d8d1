import { route } from '@/lib/server/route'
import { readShow } from '@/lib/server/shows/read'
import { readTask } from '@/lib/server/take/read-task'

export const GET = route('viewer', null, async ({ context, params }) => {
  const show = await readShow(context.db, params.showId)
  return readTask(context, show.id)
})
