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

/** Answers in JSON hold nothing to run or to show but the icon that a browser adds. */
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
  // ZEGOCLOUD's endpoint is `/?Action=…`, and so is the stand-in's: `/sandbox/zego/?Action=…` must not be redirected.
  skipTrailingSlashRedirect: true,
  poweredByHeader: false,
  // Types are checked by `npm test`; a start on an operator's machine need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  headers: async () => [
    { source: '/((?!api/).*)', headers: headersWith(policy(phase === PHASE_DEVELOPMENT_SERVER)) },
    // Next goes through a value with a colon in it anew for each request, which a page can afford.
    { source: '/api/:path+', headers: headersWith(POLICY_OF_DATA) },
  ],
})

export default config
