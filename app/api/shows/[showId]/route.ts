import { route } from '@/lib/server/route'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { readShow } from '@/lib/server/shows/read'
import { UpdateShow, updateShow } from '@/lib/server/shows/update-show'

export const GET = route('viewer', null, ({ context, params }) => readShow(context.db, params.showId))

export const PATCH = route('operator', UpdateShow, ({ context, operator, params, input }) =>
  updateShow(context, operator, params.showId, input),
)

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteShow(context, operator, params.showId),
)
