import { fulfillRouteCacheEntry, writeRouteIntoCache } from 'next/dist/client/components/segment-cache/cache'

type Route = Parameters<typeof writeRouteIntoCache>
type Pending = Parameters<typeof fulfillRouteCacheEntry>[1]

/**
 * Stands in for what guesses the routes of addresses that were never fetched (next.config.mjs). That is an experiment
 * of Next which is off; without it a route only goes into the cache.
 */
export function discoverKnownRoute(
  now: Route[0],
  pathname: Route[1],
  search: Route[2],
  nextUrl: Route[3],
  pending: Pending | null,
  ...[root, couldBeIntercepted, canonicalUrl, renderedSearch, prefetchesSegments]: [
    Route[4],
    Route[5],
    Route[6],
    Route[7],
    Route[8],
  ]
): ReturnType<typeof writeRouteIntoCache> {
  const entry = [root, couldBeIntercepted, canonicalUrl, renderedSearch, prefetchesSegments] as const
  return pending
    ? fulfillRouteCacheEntry(now, pending, ...entry)
    : writeRouteIntoCache(now, pathname, search, nextUrl, ...entry)
}

export const matchKnownRoute = (): null => null

export const resetKnownRoutes = (): void => {}
