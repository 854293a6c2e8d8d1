import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers with a refusal: app/api/refused/route.ts. */
const REFUSED = '/api/refused'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

const A_YEAR_IN_SECONDS = 31_536_000

/**
 * Looks at every request before Next does. TRACE, methods of other protocols and addresses that are no path (as of a
 * proxy) are led to a refusal: Next answers them with a 500, or with a redirect to the address. Where Mixdesk is
 * reached by https, every answer tells browsers to come by https only.
 */
export function guardRequests({ publicUrl }: Readonly<{ publicUrl: string }>): void {
  const isHttps = publicUrl.startsWith('https:')
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    if (isHttps) response.setHeader('strict-transport-security', `max-age=${A_YEAR_IN_SECONDS}`)
    if (isKnown(request)) return
    request.method = 'GET'
    request.url = REFUSED
  })
}

const isKnown = ({ method = '', url = '' }: IncomingMessage): boolean => METHODS.includes(method) && url.startsWith('/')
