import { route } from '@/lib/server/route'
import { deleteLayout } from '@/lib/server/shows/delete-layout'
import { readLayout } from '@/lib/server/shows/read'
import { SavedQuery, UpdateLayout, updateLayout } from '@/lib/server/shows/update-layout'

export const GET = route('viewer', null, ({ context, params }) => readLayout(context.db, params.layoutId))

export const PATCH = route(
  'operator',
  UpdateLayout,
  async ({ context, operator, params, input, query }) => {
    const layout = await updateLayout(context, operator, params.layoutId, input)
    return query.answer === 'revision' ? { revision: layout.revision } : layout
  },
  { query: SavedQuery },
)

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteLayout(context, operator, params.layoutId),
)
