import { openRoute } from '@/lib/server/route'
import { programOutput } from '@/lib/server/screens/program-output'
import { screenOf } from '@/lib/server/screens/screen-of'
import { openSandbox } from '../sandbox'

/** Draws what the sandbox mixes of a show, for the signed-in and for screens that have a link. */
export const GET = openRoute(async ({ context, request }) => {
  const { showId } = await screenOf(context, request)
  const { appId, streamId } = await programOutput(context, showId)
  return (await openSandbox(appId)).program(streamId)
})
