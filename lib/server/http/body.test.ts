import { expect, it, vi } from 'vitest'
import { readText } from './body'

const LIMIT = 10

type How = Readonly<{ length?: number; isLost?: boolean; onCancel?: () => void }>

/** Makes a request whose body is these pieces, and then an end or the loss of the connection. */
function requestOf(pieces: readonly string[], { length, isLost = false, onCancel = () => {} }: How) {
  const left = [...pieces]
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift()
      if (piece !== undefined) controller.enqueue(new TextEncoder().encode(piece))
      else if (isLost) controller.error(new Error('aborted'))
      else controller.close()
    },
    cancel: onCancel,
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

it.each([
  { what: 'somewhat too large is heard out, so that its sender hears why', pieces: ['12345', '678901', '2'], cuts: 0 },
  { what: 'far too large is cut', pieces: ['12345', 'x'.repeat(20_000_000), '2', '3'], cuts: 1 },
])('a body $what', async ({ pieces, cuts }) => {
  const onCancel = vi.fn()
  await expect(readText(requestOf(pieces, { onCancel }), LIMIT)).rejects.toMatchObject({ code: 'too-large' })
  expect(onCancel).toHaveBeenCalledTimes(cuts)
})
