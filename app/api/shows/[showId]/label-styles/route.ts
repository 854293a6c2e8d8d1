import { AddLabelStyles, LABEL_STYLES } from '@/lib/server/lists/label-styles'
import { addToList, readListOf } from '@/lib/server/lists/list'
import { created, route } from '@/lib/server/route'

export const GET = route('viewer', null, ({ context, params }) => readListOf(context.db, params.showId, LABEL_STYLES))

export const POST = route('operator', AddLabelStyles, async ({ context, operator, params, input }) =>
  created(await addToList(context, operator, params.showId, LABEL_STYLES, input.styles)),
)
