/** @type {import('next').NextConfig} */
const config = {
  serverExternalPackages: ['libsql', 'pg', 'pino', 'better-auth', 'kysely'],
  reactStrictMode: true,
  poweredByHeader: false,
}

export default config
