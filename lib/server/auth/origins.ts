const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Lists the origins whose pages may write: that of PUBLIC_URL, and where it is a loopback host, those of its other
 * names too.
 */
export function trustedOrigins(publicUrl: string): string[] {
  const url = new URL(publicUrl)
  if (!LOOPBACK.includes(url.hostname)) return [url.origin]
  const port = url.port ? `:${url.port}` : ''
  return LOOPBACK.map((host) => `${url.protocol}//${host}${port}`)
}

/**
 * Tells whether a write comes from one of our own pages. A request without an Origin comes from no page (a program, the
 * shell), unless the browser says otherwise in Sec-Fetch-Site.
 */
export function isTrustedOrigin(headers: Headers, trusted: readonly string[]): boolean {
  const origin = headers.get('origin')
  if (origin !== null) return trusted.includes(origin)
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}
