import { expect, it } from 'vitest'
import { readText } from './body'

const LIMIT = 10

/** A request whose body is these pieces, and then an end or the loss of the connection. */
function requestOf(pieces: readonly string[], { length, isLost = false }: { length?: number; isLost?: boolean }) {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece))
      else if (isLost) controller.error(new Error('aborted'))
      else controller.close()
    },
  })
  const headers = new Headers(length === undefined ? {} : { 'content-length': String(length) })
  return new Request('http://localhost/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

it.each([
  { what: 'as long as it says', pieces: ['12345', '67890'], length: 10 },
  { what: 'that does not say its length', pieces: ['12345', '67890'] },
])('a body $what is read whole', async ({ pieces, ...how }) => {
  expect(await readText(requestOf(pieces, how), LIMIT)).toBe('1234567890')
})

it.each([
  { what: 'that says it is too large', pieces: [], length: 11, code: 'too-large' },
  { what: 'that grows too large without saying so', pieces: ['12345', '678901'], code: 'too-large' },
  { what: 'that says its length and breaks off', pieces: ['123'], length: 10, isLost: true, code: 'invalid' },
  { what: 'that breaks off', pieces: ['123'], isLost: true, code: 'invalid' },
])('a body $what is refused as $code', async ({ pieces, code, ...how }) => {
  await expect(readText(requestOf(pieces, how), LIMIT)).rejects.toMatchObject({ name: 'Failure', code })
})
