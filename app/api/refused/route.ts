import { openRoute } from '@/lib/server/route'
import { Failure } from '@/lib/shared/failures'

/** Where lib/server/http/guard-requests.ts leads what is no request of a browser or a script that means well. */
export const GET = openRoute(async () => {
  throw new Failure('invalid', 'Use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS, and a path such as /shows.')
})
