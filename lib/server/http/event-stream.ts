import type { ServerResponse } from 'node:http'
import type { Logger } from '@/lib/server/log'
import { isServedHere } from './served-here'

type Pieces = AsyncGenerator<Uint8Array>
type Stream = Readonly<{ pieces: Pieces; log: Logger; leave: () => void }>

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Compression would hold events back, so proxies are told not to transform them.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
}

const streams = new WeakMap<Response, Stream>()

/**
 * Sends pieces as a response of server-sent events. The next piece is asked for when the one before has gone, so that a
 * client that does not read costs no memory. An error ends the stream, and the client connects again. A client that
 * leaves ends the pieces too; its stream is closed by then. `leave` is called when it ends, for whatever reason.
 */
export function eventStream(request: Request, pieces: Pieces, log: Logger, leave: () => void): Response {
  if (request.method === 'HEAD') {
    // Next answers it as a GET, and reads no body.
    leave()
    return new Response(null, { headers: HEADERS })
  }
  if (!isServedHere(request)) return new Response(toBody({ pieces, log, leave }), { headers: HEADERS })
  const response = new Response(null, { headers: HEADERS })
  streams.set(response, { pieces, log, leave })
  return response
}

function toBody({ pieces, log, leave }: Stream): ReadableStream<Uint8Array> {
  let hasLeft = false
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await pieces.next()
        if (hasLeft) return
        if (!done) return controller.enqueue(value)
        controller.close()
        leave()
      } catch (error) {
        log.error({ err: error }, 'an event stream broke')
        if (!hasLeft) controller.close()
        leave()
      }
    },
    async cancel() {
      hasLeft = true
      leave()
      await pieces.return(undefined)
    },
  })
}

/** The pieces of a response that has no body because it is served here; undefined for any other. */
export const streamOf = (response: Response): Stream | undefined => streams.get(response)

/**
 * Writes the pieces straight to the connection: a stream of the web's kind costs several times what the writing does.
 */
export async function writeStream({ pieces, log, leave }: Stream, response: ServerResponse): Promise<void> {
  response.once('close', leave)
  // Without chunks a piece is one write and not four. The stream then ends with its connection.
  response.removeHeader('transfer-encoding')
  response.setHeader('connection', 'close')
  try {
    for await (const piece of pieces) {
      if (response.destroyed) break
      if (!response.write(piece)) await roomToWrite(response)
    }
  } catch (error) {
    log.error({ err: error }, 'an event stream broke')
  } finally {
    leave()
    response.end()
  }
}

/** Resolves when the client has read what was written, or is gone. */
function roomToWrite(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go).off('close', go)
      resolve()
    }
    response.on('drain', go).on('close', go)
  })
}
