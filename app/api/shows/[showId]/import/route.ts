import { created, route } from '@/lib/server/route'
import { ImportContent } from '@/lib/server/shows/import-content'
import { importLayouts } from '@/lib/server/shows/import-layouts'

export const POST = route('operator', ImportContent, async ({ context, operator, params, input }) => {
  const imported = await importLayouts(context, operator, params.showId, input)
  return input.dryRun ? imported : created(imported)
})
