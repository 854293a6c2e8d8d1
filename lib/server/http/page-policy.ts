/**
 * Returns the policy of a page. Next starts its pages with inline scripts, which carry the nonce of the request; React
 * and Radix set inline styles. Backgrounds, watermarks and placeholders are pictures at any address, and the desk draws
 * them as ZEGOCLOUD will. The test player reads streams from the accounts' play domains, which are known only when a
 * mix is on air: hence connect-src and media-src. All else comes from this app.
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
