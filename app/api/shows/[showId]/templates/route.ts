import { created, route } from '@/lib/server/route'
import { AddTemplates, addTemplates } from '@/lib/server/templates/add-templates'
import { readTemplatesOf } from '@/lib/server/templates/read-templates'

export const GET = route('viewer', null, ({ context, params }) => readTemplatesOf(context.db, params.showId))

export const POST = route('operator', AddTemplates, async ({ context, operator, params, input }) =>
  created(await addTemplates(context, operator, params.showId, input)),
)
