import type { Answer } from '@/lib/sandbox/wire/answer'
import type { Fault } from './fault'
import type { Wait } from './wait'

/** Clients do not wait longer than this, and the connection is not held for ever. */
export const DROP_MS = 60_000

/**
 * Gives the client something else than the answer that is due, or gives it late. `act` carries the call out and returns
 * that answer; `pretend` returns it and carries nothing out. `closing` drops the calls that are still to be carried
 * out.
 */
export async function misbehave(
  fault: Fault,
  {
    act,
    pretend,
    reply,
    wait,
    signal,
    closing,
  }: Readonly<{
    act: () => Promise<Answer>
    pretend: () => Answer
    reply: (answer: Answer) => Response
    wait: Wait
    signal: AbortSignal
    closing: AbortSignal
  }>,
): Promise<Response> {
  if (fault.kind === 'unexecuted') return reply(pretend())
  if (fault.kind === 'late') {
    void wait(fault.delayMs, closing).then(() => (closing.aborted ? null : act()))
    return cutResponse()
  }
  const due = fault.act ? await act() : null
  switch (fault.kind) {
    case 'delay':
      await wait(fault.delayMs, due ? signal : null)
      return reply(due ?? (await act()))
    case 'drop':
      await wait(DROP_MS, signal)
      return cutResponse()
    case 'reset':
      return cutResponse()
    case 'status':
      return new Response('on demand', { status: fault.status })
    case 'garbage':
      return new Response(fault.body, { headers: { 'content-type': 'text/html' } })
    case 'code':
      return reply({ Code: fault.code, Message: fault.message })
  }
}

/** Makes a body that breaks before its first byte: a server that sends it cuts the connection. */
function cutResponse(): Response {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new Error('The sandbox cuts this connection.')),
  })
  return new Response(body)
}
