import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/**
 * Next starts its pages with inline scripts; React and Radix set inline styles. Backgrounds, watermarks and placeholders are
 * pictures at any address, and the desk draws them as ZEGOCLOUD will. The test player reads streams from the accounts' play
 * domains, which are known only when a mix is on air: hence connect-src and media-src. Everything else comes from this app.
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

/** An answer in JSON needs no script or style. A browser that displays it asks only for the site's icon. */
const POLICY_OF_DATA = "default-src 'none'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const headersWith = (contentPolicy) => [
  { key: 'Content-Security-Policy', value: contentPolicy },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  serverExternalPackages: ['libsql', 'pg', 'pino', 'better-auth', 'kysely', 'undici'],
  turbopack: { root: import.meta.dirname },
  // Pages named `….dev.tsx` are for development: a build has none of them.
  pageExtensions: phase === PHASE_DEVELOPMENT_SERVER ? ['dev.tsx', 'tsx', 'ts'] : ['tsx', 'ts'],
  reactStrictMode: true,
  // The sandbox is asked as ZEGOCLOUD is, at `/?Action=…`: `/sandbox/zego/?Action=…` must not be redirected.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // `npm test` checks the types, so a start on an operator's machine need not wait for that.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/((?!api/).*)', headers: headersWith(policy(phase === PHASE_DEVELOPMENT_SERVER)) },
    // Next compiles a value with a colon in it anew for each request, so only pages have such values.
    { source: '/api/:path+', headers: headersWith(POLICY_OF_DATA) },
  ],
})

export default config
