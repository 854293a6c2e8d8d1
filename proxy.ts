import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { pagePolicy } from '@/lib/server/http/page-policy'

/** These answer in JSON, SVG or as a file, and have a policy of their own (answer.ts, svg.ts, next.config.mjs). */
const NO_PAGE =
  /^\/(api\/|_next\/|sandbox\/(control|zego|on-air|(card|feeds|program)\/[^/]+)$|icon\.svg$|favicon\.ico$)/

/**
 * Refuses a path that is not valid UTF-8 as the caller's mistake: Next would answer it with a 500. Gives each page a
 * policy with a nonce of its own, which Next reads from the request and puts into its inline scripts.
 */
export function proxy(request: NextRequest): Response | undefined {
  const { pathname } = new URL(request.url)
  try {
    decodeURIComponent(pathname)
  } catch {
    const message = 'The address is not valid: it holds a % that stands for no character.'
    return Response.json({ error: { code: 'invalid', message } }, { status: 400 })
  }
  if (NO_PAGE.test(pathname)) return undefined
  // biome-ignore lint/style/noProcessEnv: Next itself sets it.
  const policy = pagePolicy(randomBytes(16).toString('base64'), process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** It runs for pages, and for any path with a %. */
export const config = {
  matcher: [
    '/:path(.*%.*)',
    '/((?!api/|_next/|sandbox/(?:control|zego|on-air|(?:card|feeds|program)/[^/]+)$|icon\\.svg$|favicon\\.ico$).*)',
  ],
}
