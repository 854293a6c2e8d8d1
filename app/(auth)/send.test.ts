import { afterEach, expect, it, vi } from 'vitest'
import { send } from './send'

afterEach(() => vi.unstubAllGlobals())

it.each([
  { what: 'done', answer: async () => Response.json({ made: true }), says: null },
  {
    what: 'a refusal',
    answer: async () => Response.json({ error: { code: 'unauthenticated', message: 'Wrong.' } }, { status: 401 }),
    says: 'Wrong.',
  },
  { what: 'a proxy', answer: async () => new Response('Bad gateway', { status: 502 }), says: 'Mixdesk answered 502.' },
  {
    what: 'no connection',
    answer: () => Promise.reject(new TypeError('Failed to fetch')),
    says: 'No answer from Mixdesk. Check the network, then try again.',
  },
])('tells of $what what is true', async ({ answer, says }) => {
  vi.stubGlobal('fetch', answer)
  expect(await send('/api/auth/sign-in/email', {})).toBe(says)
})
