import { ChangeLabelStyle, changeLabelStyle } from '@/lib/server/lists/change-label-style'
import { LABEL_STYLES } from '@/lib/server/lists/label-styles'
import { deleteFromList } from '@/lib/server/lists/list'
import { route } from '@/lib/server/route'

export const PATCH = route('operator', ChangeLabelStyle, ({ context, operator, params, input }) =>
  changeLabelStyle(context, operator, params, input),
)

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteFromList(context, operator, params.showId, LABEL_STYLES, params.styleId),
)
