/**
 * Returns the policy of a page. Next starts its pages with inline scripts, which carry the nonce of the request; React
 * and Radix set inline styles. Backgrounds, watermarks and placeholders are pictures at any address, and the desk draws
 * them as ZEGOCLOUD will. A desk narrows connect-src and media-src to the play domains that it knows (`deskPolicy`),
 * which nobody is told who is not signed in. All else comes from this app.
 */
export const pagePolicy = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https: http:",
    "font-src 'self' data:",
    "connect-src 'self' https: http:",
    "media-src 'self' blob: https: http:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Returns what a desk adds to the policy of its page: it loads streams from these sources alone. A page only ever gets
 * narrower: a domain that is configured later needs the page to be loaded anew.
 */
export function deskPolicy(origins: readonly string[]): string {
  const sources = origins.map((origin) => ` ${origin}`).join('')
  return `connect-src 'self'${sources}; media-src 'self' blob:${sources}`
}
