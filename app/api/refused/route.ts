import { openRoute } from '@/lib/server/route'
import { Failure } from '@/lib/shared/failures'

/** Refuses what lib/server/http/guard-requests.ts leads here, which no browser and no well-meant script sends. */
export const GET = openRoute(async () => {
  throw new Failure('invalid', 'Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS, and a path such as /shows.')
})
