import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { openRoute } from '@/lib/server/route'

export const POST = openRoute(({ context, request }) => receiveCallback(context, request), { checksOrigin: false })
