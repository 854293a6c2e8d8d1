import { created, route } from '@/lib/server/route'
import { CreateLayout, createLayout } from '@/lib/server/shows/create-layout'
import { readLayoutsOf } from '@/lib/server/shows/read'

export const GET = route('viewer', null, ({ context, params }) => readLayoutsOf(context.db, params.showId))

export const POST = route('operator', CreateLayout, async ({ context, operator, params, input }) =>
  created(await createLayout(context, operator, params.showId, input)),
)
