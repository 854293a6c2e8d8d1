import { WEB_CLIENT_DOMAINS } from '@/lib/zego/web-client'

/** What ZEGOCLOUD's web client asks, over WebSockets and otherwise. */
const OF_WEB_CLIENT = WEB_CLIENT_DOMAINS.flatMap((domain) => [`https://*.${domain}`, `wss://*.${domain}`])

/**
 * Returns the policy of a page. Next starts its pages with inline scripts, which carry the nonce of the request; React
 * and Radix set inline styles. Backgrounds, watermarks and placeholders are pictures at any address, and the desk draws
 * them as ZEGOCLOUD will. A desk narrows connect-src and media-src to the play domains that it knows (`deskPolicy`),
 * which nobody is told who is not signed in, and takes back what only ZEGOCLOUD's web client wants: its sockets,
 * workers from a blob, and WebAssembly. All pages have that, since a person goes from one to a desk without loading it
 * anew. All else comes from this app.
 */
export const pagePolicy = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https: http:",
    "font-src 'self' data:",
    `connect-src 'self' https: http: ${OF_WEB_CLIENT.filter((source) => source.startsWith('wss:')).join(' ')}`,
    "media-src 'self' blob: https: http:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/**
 * Returns what a desk adds to the policy of its page: it loads streams from these sources alone, and lets in what
 * ZEGOCLOUD's web client wants only where the show plays from its room. A page only ever gets narrower: what is chosen
 * later needs the page to be loaded anew. Inline scripts still need the nonce that the page's own policy asks for.
 */
export function deskPolicy(origins: readonly string[], byRoom: boolean, isDevelopment: boolean): string {
  const sourcesOf = (sources: readonly string[]) => sources.map((source) => ` ${source}`).join('')
  return [
    `connect-src 'self'${sourcesOf([...origins, ...(byRoom ? OF_WEB_CLIENT : [])])}`,
    `media-src 'self' blob:${sourcesOf(origins)}`,
    `worker-src 'self'${byRoom ? ' blob:' : ''}`,
    `script-src 'self' 'unsafe-inline'${byRoom ? " 'wasm-unsafe-eval'" : ''}${isDevelopment ? " 'unsafe-eval'" : ''}`,
  ].join('; ')
}
