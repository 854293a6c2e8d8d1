/** Refuses a path that is not valid UTF-8 as the caller's mistake. Next would answer it with a 500. */
export function proxy(request: Request): Response | undefined {
  try {
    decodeURIComponent(new URL(request.url).pathname)
    return undefined
  } catch {
    const message = 'The address is not valid: it holds a % that stands for no character.'
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 })
  }
}

/** Only paths with a % need the check. */
export const config = { matcher: '/:path(.*%.*)' }
