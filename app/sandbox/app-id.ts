import { z } from 'zod'
import { parseInput } from '@/lib/server/http/input'

const FORM = /^\d{1,10}$/
const Wanted = z.object({
  appId: z.string().regex(FORM, 'must be an AppId, a whole number, or be left out').optional(),
})

/** Reads the AppId in a call's query as ZEGOCLOUD reads it; null where the query names none. */
export function calledAppId(request: Request): number | null {
  const text = new URL(request.url).searchParams.get('AppId') ?? ''
  return FORM.test(text) ? Number(text) : null
}

/**
 * Reads which AppId's sandbox is meant; null, for that of the environment, where the query names none.
 *
 * @throws {Failure} invalid
 */
export function wantedAppId(request: Request): number | null {
  const { appId } = parseInput(Wanted, Object.fromEntries(new URL(request.url).searchParams))
  return appId === undefined ? null : Number(appId)
}
