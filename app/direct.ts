import type { Direct } from '@/lib/server/http/bypass'
import { ID_PART } from '@/lib/shared/id-pattern'
import { GET as events } from './api/events/route'
import { PATCH as editLayout } from './api/layouts/[layoutId]/route'
import { GET as program } from './api/program/route'
import { POST as here } from './api/shows/[showId]/here/route'
import { PATCH as editShow } from './api/shows/[showId]/route'
import { POST as stop } from './api/shows/[showId]/stop/route'
import { POST as take } from './api/shows/[showId]/take/route'
import { POST as takeBack } from './api/shows/[showId]/take-back/route'

/** Matches a path, in which `[showId]` stands for an id, as in the names of the folders. */
const at = (path: string) => new RegExp(`^${path.replace(/\[(\w+)\]/g, `(?<$1>${ID_PART})`)}$`)

/** The routes that are served without Next. */
export const DIRECT: readonly Direct[] = [
  { method: 'GET', path: at('/api/events'), handle: events },
  { method: 'GET', path: at('/api/program'), handle: program },
  { method: 'POST', path: at('/api/shows/[showId]/take'), handle: take },
  { method: 'POST', path: at('/api/shows/[showId]/take-back'), handle: takeBack },
  { method: 'POST', path: at('/api/shows/[showId]/stop'), handle: stop },
  { method: 'POST', path: at('/api/shows/[showId]/here'), handle: here, isUnfelt: true },
  { method: 'PATCH', path: at('/api/layouts/[layoutId]'), handle: editLayout },
  { method: 'PATCH', path: at('/api/shows/[showId]'), handle: editShow },
]
