import * as z from 'zod/mini'
import type { Send } from './api'

/** What the sandbox knows of a test-card stream; ZEGOCLOUD tells none of it. Pixels. */
export type StreamPicture = Readonly<{ width: number; height: number; soundOnly: boolean }>

/** Only the fields that are drawn: the rest of the control panel's answer is its own business. */
const Control = z.object({
  rooms: z.array(
    z.object({
      streams: z.array(
        z.object({ streamId: z.string(), width: z.number(), height: z.number(), soundOnly: z.boolean() }),
      ),
    }),
  ),
})

/** The pictures of the sandbox's streams, by stream id; none where there is no sandbox or it does not answer. */
export async function readPictures(send: Send): Promise<ReadonlyMap<string, StreamPicture>> {
  try {
    const response = await send('/sandbox/control', { method: 'GET', headers: {}, signal: AbortSignal.timeout(5_000) })
    const { rooms } = Control.parse(await response.json())
    const streams = rooms.flatMap((room) => room.streams)
    return new Map(streams.map(({ streamId, ...picture }) => [streamId, picture]))
  } catch {
    return new Map()
  }
}
