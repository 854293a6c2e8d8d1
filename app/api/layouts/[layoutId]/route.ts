import { route } from '@/lib/server/route'
import { deleteLayout } from '@/lib/server/shows/delete-layout'
import { readLayout } from '@/lib/server/shows/read'
import { UpdateLayout, updateLayout } from '@/lib/server/shows/update-layout'

export const GET = route('viewer', null, ({ context, params }) => readLayout(context.db, params.layoutId))

export const PATCH = route('operator', UpdateLayout, ({ context, operator, params, input }) =>
  updateLayout(context, operator, params.layoutId, input),
)

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteLayout(context, operator, params.layoutId),
)
