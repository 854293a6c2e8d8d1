/** Next answers a path that is no valid UTF-8 with a 500: it is the caller's mistake. */
export function proxy(request: Request): Response | undefined {
  try {
    decodeURIComponent(new URL(request.url).pathname)
    return undefined
  } catch {
    const message = 'The address is not valid: it holds a % that stands for no character.'
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 })
  }
}

/** Only paths with a % in them come here. */
export const config = { matcher: '/:path(.*%.*)' }
