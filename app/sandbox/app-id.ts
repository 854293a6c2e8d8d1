import { z } from 'zod'

const FORM = /^\d{1,10}$/

/** Says which AppId's sandbox is meant: without one, that of the environment. */
export const SandboxQuery = z.strictObject({
  appId: z.string().regex(FORM, 'must be an AppId, a whole number, or be left out').transform(Number).optional(),
})

/** Reads the AppId in a call's query as ZEGOCLOUD reads it; null where the query names none. */
export function calledAppId(request: Request): number | null {
  const text = new URL(request.url).searchParams.get('AppId') ?? ''
  return FORM.test(text) ? Number(text) : null
}
