import type { Direct } from '@/lib/server/http/bypass'
import { GET as events } from './api/events/route'
import { PATCH as editLayout } from './api/layouts/[layoutId]/route'
import { PATCH as editShow } from './api/shows/[showId]/route'
import { POST as stop } from './api/shows/[showId]/stop/route'
import { POST as take } from './api/shows/[showId]/take/route'

/** The routes that are served without Next. */
export const DIRECT: readonly Direct[] = [
  { method: 'GET', path: /^\/api\/events$/, handle: events },
  { method: 'POST', path: /^\/api\/shows\/(?<showId>[A-Za-z0-9_-]{1,64})\/take$/, handle: take },
  { method: 'POST', path: /^\/api\/shows\/(?<showId>[A-Za-z0-9_-]{1,64})\/stop$/, handle: stop },
  { method: 'PATCH', path: /^\/api\/layouts\/(?<layoutId>[A-Za-z0-9_-]{1,64})$/, handle: editLayout },
  { method: 'PATCH', path: /^\/api\/shows\/(?<showId>[A-Za-z0-9_-]{1,64})$/, handle: editShow },
]
