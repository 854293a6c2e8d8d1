import { AddLabelStyles, addLabelStyles } from '@/lib/server/label-styles/add-label-styles'
import { readLabelStylesOf } from '@/lib/server/label-styles/rows'
import { created, route } from '@/lib/server/route'

export const GET = route('viewer', null, ({ context, params }) => readLabelStylesOf(context.db, params.showId))

export const POST = route('operator', AddLabelStyles, async ({ context, operator, params, input }) =>
  created(await addLabelStyles(context, operator, params.showId, input)),
)
