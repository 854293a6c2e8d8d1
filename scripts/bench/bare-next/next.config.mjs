import { join } from 'node:path'

export default {
  // The project's folder, whose packages it uses.
  turbopack: { root: join(import.meta.dirname, '../..') },
  serverExternalPackages: ['undici'],
  typescript: { ignoreBuildErrors: true },
}
