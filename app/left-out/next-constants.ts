/**
 * Stands in for `next/dist/lib/constants` in what the browser loads (next.config.mjs): of its hundred names Next's
 * client asks for one. It is the header in which a server says which build it serves.
 */
export const NEXT_NAV_DEPLOYMENT_ID_HEADER = 'x-nextjs-deployment-id'
