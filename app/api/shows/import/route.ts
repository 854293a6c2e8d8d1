import { created, route } from '@/lib/server/route'
import { ImportContent } from '@/lib/server/shows/import-content'
import { importShow } from '@/lib/server/shows/import-show'

export const POST = route('operator', ImportContent, async ({ context, input }) => {
  const imported = await importShow(context, input)
  return input.dryRun ? imported : created(imported)
})
