import { z } from 'zod'
import { idOf } from '@/lib/server/http/id-of'
import { parseInput } from '@/lib/server/http/input'
import { NoQuery } from '@/lib/server/http/query'
import { Failure } from '@/lib/shared/failures'
import { MESSAGES } from '@/lib/shared/messages'
import type { Followed } from './follow-show'
import { toSeen } from './messages'

const SHOWS_AT_MOST = 64

const NamedShow = z.strictObject({
  show: idOf('a show'),
  after: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the number of an event')
    .optional(),
})
const NamedShows = z.array(NamedShow).max(SHOWS_AT_MOST, `must be at most ${SHOWS_AT_MOST} shows`)

/**
 * Reads which shows the query of `GET /api/events` names, which may be several: `show=a&after=5&show=b`. Each `after`
 * is about the show before it, and is for clients that cannot send Last-Event-ID. The header wins where the stream has
 * one show.
 *
 * @throws {Failure} invalid
 */
export function readFollowed(query: URLSearchParams, lastEventId: string | null): Followed[] {
  const named: Record<string, string>[] = []
  const unknown: Record<string, string> = {}
  for (const [name, value] of query) {
    const last = named.at(-1)
    if (name === 'show') named.push({ show: value })
    else if (name !== 'after') unknown[name] = value
    else if (last && last.after === undefined) last.after = value
    else refuse('after', 'must follow the show that it is about, once')
  }
  parseInput(NoQuery, unknown, 'The query')
  if (named.length === 0) refuse('show', 'is missing')
  const shows = parseInput(NamedShows, named)
  const twice = shows.findIndex(({ show }, index) => shows.findIndex((other) => other.show === show) < index)
  if (twice >= 0) refuse(`[${twice}].show`, MESSAGES.twice)
  const header = shows.length === 1 ? lastEventId : null
  return shows.map(({ show, after }) => ({ showId: show, seen: toSeen(header ?? after ?? null) }))
}

function refuse(path: string, message: string): never {
  throw new Failure('invalid', `${path} ${message}.`, [{ path, message }])
}
