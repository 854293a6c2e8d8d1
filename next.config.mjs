import { readFileSync } from 'node:fs'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

/** Every answer has them. Pages and data have a content policy too: see proxy.ts and lib/server/http/answer.ts. */
const HEADERS = JSON.parse(readFileSync(new URL('./lib/server/http/headers.json', import.meta.url), 'utf8'))

const DESK_PERMISSIONS = 'camera=(self), microphone=(self), display-capture=(self), geolocation=()'

/** @returns {import('next').NextConfig} */
const config = (phase) => ({
  serverExternalPackages: ['libsql', 'pg', 'pino', 'better-auth', 'kysely', 'undici'],
  turbopack: {
    root: import.meta.dirname,
    rules: { '**/konva/lib/Util.js': { loaders: ['./components/canvas/without-colour-names.cjs'] } },
    // They keep out of the first load what nothing uses or what is there already. react-konva asks for the whole of
    // Konva's core, animations included; its scheduler is the one that React DOM brings. Names that begin with a dot
    // are those by which the files of Konva, lucide and Next ask for each other; no other package has such files.
    resolveAlias: {
      'konva/lib/Core.js': './components/canvas/konva-core.ts',
      './Validators.js': './components/canvas/konva-no-validators.ts',
      './DragAndDrop.js': './components/canvas/konva-no-dragging.ts',
      'its-fine': './components/canvas/no-context-bridge.ts',
      '../createLucideIcon.mjs': './components/ui/plain-icon.tsx',
      scheduler: 'next/dist/compiled/scheduler',
      // What Next's own client brings and Mixdesk never uses; on the server each stays what it is.
      './builtin/global-error': { browser: './app/global-error.tsx' },
      '../components/builtin/global-error': { browser: './app/global-error.tsx' },
      './reducers/server-action-reducer': { browser: './app/left-out/server-actions.ts' },
      '../../../lib/constants': { browser: './app/left-out/next-constants.ts' },
      '../../shared/lib/router/utils/is-bot': { browser: './app/left-out/no-bots.ts' },
      '../../../shared/lib/router/utils/is-bot': { browser: './app/left-out/no-bots.ts' },
      './optimistic-routes': { browser: './app/left-out/optimistic-routes.ts' },
      '../segment-cache/optimistic-routes': { browser: './app/left-out/optimistic-routes.ts' },
      './segment-cache/optimistic-routes': { browser: './app/left-out/optimistic-routes.ts' },
      '../../shared/lib/instant-messages': { browser: './app/left-out/instant-messages.ts' },
      'next/dist/compiled/process': { browser: './app/left-out/process.ts' },
    },
  },
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
    // A rehearsal publishes the camera and the screen of whoever is at a desk. A page keeps what it was loaded with, and
    // these lead to a desk without loading it.
    {
      source: '/:page(shows|tasks|settings|password|setup|sign-in)/:rest*',
      headers: [{ key: 'Permissions-Policy', value: DESK_PERMISSIONS }],
    },
    { source: '/icon.svg', headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'" }] },
  ],
})

export default config
