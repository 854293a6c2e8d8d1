import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** Pages and data have a content policy too: see proxy.ts and lib/server/http/answer.ts. */
const HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
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
    { source: '/:path*', headers: HEADERS },
    { source: '/icon.svg', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'" }] },
  ],
})

export default config
