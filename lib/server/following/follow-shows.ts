import { Failure } from '@/lib/shared/failures'
import { type Deps, type Followed, type Following, followShow } from './follow-show'
import { toGone } from './messages'

type Pieces = AsyncGenerator<Buffer>

/**
 * Makes one event stream of those of several shows, for a browser that has a tab on each. Every show has its own replay
 * or snapshot. A show that is not there is told as gone and costs the others nothing. The stream ends with the last of
 * its shows.
 */
export async function followShows(
  deps: Deps,
  shows: readonly Followed[],
  { leaving, ...rest }: Omit<Following, keyof Followed>,
): Promise<Pieces> {
  const ended = new AbortController()
  const following = { ...rest, leaving: AbortSignal.any([leaving, ended.signal]) }
  const opened = await Promise.allSettled(shows.map((show) => openOne(deps, { ...show, ...following })))
  const streams = opened.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const pieces = merge(streams, following.leaving, () => ended.abort())
  const failed = opened.find((one) => one.status === 'rejected')
  if (!failed) return pieces
  ended.abort()
  for await (const _ of pieces) {
    // Each stream has to run in order to end.
  }
  throw failed.reason
}

async function openOne(deps: Deps, following: Following): Promise<Pieces> {
  try {
    return await followShow(deps, following)
  } catch (error) {
    if (error instanceof Failure && error.code === 'not-found') return gone(following.showId)
    throw error
  }
}

async function* gone(showId: string): Pieces {
  yield Buffer.from(toGone(showId))
}

/** At most one piece of each waits for a client that does not read. */
async function* merge(streams: readonly Pieces[], leaving: AbortSignal, end: () => void): Pieces {
  const read = (stream: Pieces) => {
    const next = stream.next().then((result) => ({ stream, result }))
    // It is heard of below, unless nobody reads any more by then.
    next.catch(() => {})
    return next
  }
  const coming = new Map(streams.map((stream) => [stream, read(stream)]))
  try {
    while (coming.size > 0) {
      const { stream, result } = await Promise.race(coming.values())
      if (result.done) {
        coming.delete(stream)
        continue
      }
      coming.set(stream, read(stream))
      if (leaving.aborted) return
      yield result.value
    }
  } finally {
    end()
    for (const stream of streams) void stream.return(undefined)
  }
}
