import { deleteFromList } from '@/lib/server/lists/list'
import { TEMPLATES } from '@/lib/server/lists/templates'
import { route } from '@/lib/server/route'

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteFromList(context, operator, params.showId, TEMPLATES, params.templateId),
)
