import type { Logger } from '@/lib/server/log'

/**
 * Sends pieces of text as a response of server-sent events. The next piece is asked for when the one before has gone,
 * so that a client that does not read costs no memory. An error ends the stream, and the client connects again. A
 * client that leaves ends the pieces too; its stream is closed by then.
 */
export function eventStream(pieces: AsyncGenerator<string>, log: Logger, leave: () => void): Response {
  const encoder = new TextEncoder()
  let hasLeft = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (hasLeft) return
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      } catch (error) {
        log.error({ err: error }, 'an event stream broke')
        if (!hasLeft) controller.close()
      }
    },
    async cancel() {
      hasLeft = true
      leave()
      await pieces.return(undefined)
    },
  })
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      // Compression would hold events back, so proxies are told not to transform them.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
