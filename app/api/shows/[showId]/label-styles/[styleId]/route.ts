import { ChangeLabelStyle, changeLabelStyle, deleteLabelStyle } from '@/lib/server/label-styles/change-label-style'
import { route } from '@/lib/server/route'

export const PATCH = route('operator', ChangeLabelStyle, ({ context, operator, params, input }) =>
  changeLabelStyle(context, operator, params, input),
)

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteLabelStyle(context, operator, params),
)
