import type { Dispatcher } from 'undici'
import type { After } from './after'

export type Message = Readonly<{ method: 'GET' } | { method: 'POST'; body: string }>

/** `text` is null when the answer goes on for longer than any real one does. */
export type Answer = Readonly<{ status: number; text: string | null }>

/** Far more than a full stream list of a room, and little enough to hold many at once. */
const MAX_ANSWER_BYTES = 4_000_000

/** There was no whole answer in the time for it. */
export class TookTooLong extends Error {}

/**
 * One exchange, from connecting to the answer's last byte, in `timeoutMs` altogether. Undici hands over the bytes
 * themselves: its `request` makes a stream of them, which costs as much as all the rest of the exchange. Throws
 * TookTooLong and whatever the network throws.
 */
export function call(
  { dispatcher, timeoutMs, after }: Readonly<{ dispatcher: Dispatcher; timeoutMs: number; after: After }>,
  url: string,
  message: Message,
): Promise<Answer> {
  const { origin, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined
    let isOver = false
    let status = 0
    let length = 0
    const chunks: Buffer[] = []

    // Whatever comes after the first end changes nothing: a promise keeps its first result.
    const end = (finish: () => void): void => {
      isOver = true
      callOff()
      finish()
    }
    const giveUp = (finish: () => void): void => {
      end(finish)
      controller?.abort(new TookTooLong())
    }
    const callOff = after(timeoutMs, () => giveUp(() => reject(new TookTooLong())))

    const options = {
      ...message,
      origin,
      path: pathname + search,
      headers: { 'content-type': 'application/json' },
      headersTimeout: 0,
      bodyTimeout: 0,
    }
    dispatcher.dispatch(options, {
      // Comes with the connection: what took too long by then is not sent any more.
      onRequestStart(started) {
        controller = started
        if (isOver) started.abort(new TookTooLong())
      },
      onResponseStart(_, statusCode) {
        status = statusCode
      },
      onResponseData(_, chunk) {
        length += chunk.length
        if (length > MAX_ANSWER_BYTES) giveUp(() => resolve({ status, text: null }))
        else chunks.push(chunk)
      },
      onResponseEnd: () => end(() => resolve({ status, text: Buffer.concat(chunks).toString('utf8') })),
      onResponseError: (_, error) => end(() => reject(error)),
    })
  })
}
