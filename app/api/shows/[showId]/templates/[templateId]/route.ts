import { route } from '@/lib/server/route'
import { deleteTemplate } from '@/lib/server/templates/delete-template'

export const DELETE = route('operator', null, ({ context, operator, params }) =>
  deleteTemplate(context, operator, params),
)
