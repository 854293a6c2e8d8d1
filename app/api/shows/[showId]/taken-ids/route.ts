import { route } from '@/lib/server/route'
import { readShow } from '@/lib/server/shows/read'
import { AskedIds, readTakenIds } from '@/lib/server/shows/read-taken-ids'

/** Lists which of the asked ids the show may not have, since another show of its account has them. */
export const GET = route('operator', AskedIds, async ({ context, input, params }) => {
  const show = await readShow(context.db, params.showId)
  return readTakenIds(context, show, { ...show, settings: { ...show.settings, ...input } })
})
