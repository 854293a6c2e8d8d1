import { route } from '@/lib/server/route'
import { ExportQuery, exportShow } from '@/lib/server/shows/export-file'

export const GET = route('viewer', ExportQuery, ({ context, operator, params, input }) =>
  exportShow(context, params.showId, { role: operator.role, ...input }),
)
