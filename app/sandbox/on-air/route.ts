import { openRoute } from '@/lib/server/route'
import { programOutput } from '@/lib/server/screens/program-output'
import { screenOf } from '@/lib/server/screens/screen-of'
import { openSandbox } from '../sandbox'

/** Draws what the sandbox mixes of a show, for the signed-in and for screens that have a link. */
export const GET = openRoute(async ({ context, request }) => {
  const { showId, isLink } = await screenOf(context, request)
  const { appId, streamId } = await programOutput(context, showId)
  const drawing = await (await openSandbox(appId)).program(streamId)
  return isLink ? withoutNames(drawing) : drawing
})

/**
 * Leaves out what the drawing calls its sources: the name of one with an address of its own is that address, with all
 * that it is signed by, and whoever has a link to a screen may not know it.
 */
async function withoutNames(drawing: Response): Promise<Response> {
  const svg = await drawing.text()
  return new Response(svg.replace(/ data-(?:stream|picture|kind)="[^"]*"/g, ''), drawing)
}
