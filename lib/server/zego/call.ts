import type { Dispatcher } from 'undici'
import type { After } from '@/lib/server/timers'

export type Message = Readonly<{ method: 'GET' } | { method: 'POST'; body: string }>

/**
 * `text` is null when the answer is longer than any real one. `date` is the time by the other side's clock, in Unix ms;
 * null where it did not say.
 */
export type Answer = Readonly<{ status: number; text: string | null; date: number | null }>

/** An answer has at most this size: far above a full stream list of a room, and small enough to hold many at once. */
const MAX_ANSWER_BYTES = 4_000_000

/** Says that the whole answer did not come in time. */
export class TookTooLong extends Error {}

/**
 * Makes one exchange, from connecting to the answer's last byte, in `timeoutMs` altogether. Undici's lower interface
 * hands over the bytes; its `request` makes a stream of them, which costs as much as the rest of the exchange.
 *
 * @throws {TookTooLong} and every error of the network
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
    let date: number | null = null
    let length = 0
    const chunks: Buffer[] = []

    // Later events change nothing, since a promise keeps its first result.
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
      // Called when the connection is made. A call that took too long by then is not sent any more.
      onRequestStart(started) {
        controller = started
        if (isOver) started.abort(new TookTooLong())
      },
      onResponseStart(_, statusCode, headers) {
        status = statusCode
        date = Date.parse(String(headers.date)) || null
      },
      onResponseData(_, chunk) {
        length += chunk.length
        if (length > MAX_ANSWER_BYTES) giveUp(() => resolve({ status, text: null, date }))
        else chunks.push(chunk)
      },
      onResponseEnd: () => end(() => resolve({ status, text: Buffer.concat(chunks).toString('utf8'), date })),
      onResponseError: (_, error) => end(() => reject(error)),
    })
  })
}
