import { addToList, readListOf } from '@/lib/server/lists/list'
import { AddTemplates, TEMPLATES } from '@/lib/server/lists/templates'
import { created, route } from '@/lib/server/route'

export const GET = route('viewer', null, ({ context, params }) => readListOf(context.db, params.showId, TEMPLATES))

export const POST = route('operator', AddTemplates, async ({ context, operator, params, input }) =>
  created(await addToList(context, operator, params.showId, TEMPLATES, input.templates)),
)
