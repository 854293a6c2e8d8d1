import { route } from '@/lib/server/route'
import { deleteLayout } from '@/lib/server/shows/delete-layout'
import { readLayout } from '@/lib/server/shows/read'
import { UpdateLayout, updateLayout } from '@/lib/server/shows/update-layout'

export const GET = route('viewer', null, ({ context, params }) => readLayout(context.db, params.layoutId))

/** A desk that saves has made the document itself: with `?answer=revision` it is not sent back. */
export const PATCH = route('operator', UpdateLayout, async ({ context, operator, params, input, request }) => {
  const layout = await updateLayout(context, operator, params.layoutId, input)
  const { searchParams } = new URL(request.url)
  return searchParams.get('answer') === 'revision' ? { revision: layout.revision } : layout
})

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteLayout(context, operator, params.layoutId),
)
