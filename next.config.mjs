import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * Next starts its pages with inline scripts; React and Radix set inline styles. Backgrounds, watermarks and placeholders are
 * pictures at any address, which the desk shows as ZEGOCLOUD will. The test player reads streams from the accounts' play
 * domains, which are known only when a mix is on air: hence connect-src and media-src. Everything else comes from here.
 */
const policy = (isDevelopment) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ''}`,
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

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  serverExternalPackages: ['libsql', 'pg', 'pino', 'better-auth', 'kysely', 'undici'],
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  // ZEGOCLOUD's endpoint is `/?Action=…`, and so is the stand-in's: `/sandbox/zego/?Action=…` must not be redirected.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // Types are checked by `npm test`; a start on an operator's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Where a page names no icon, as an answer in JSON does, browsers ask for this one.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: policy(phase === PHASE_DEVELOPMENT_SERVER) },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'X-Frame-Options', value: 'DENY' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
})

export default config
