import { created, route } from '@/lib/server/route'
import { CreateShow, createShow } from '@/lib/server/shows/create-show'
import { readShows } from '@/lib/server/shows/read'

export const GET = route('viewer', null, ({ context }) => readShows(context))

export const POST = route('operator', CreateShow, async ({ context, input }) =>
  created(await createShow(context, input)),
)
