import { afterEach, expect, it, vi } from 'vitest'
import { send } from './send'

const answers = (response: () => Promise<Response>) => vi.stubGlobal('fetch', vi.fn(response))
const error = { code: 'invalid', message: 'name is required.' }
const NO_ANSWER = 'No answer from Mixdesk. Check whether it was done before you try again.'

afterEach(() => vi.unstubAllGlobals())

it('tells what was answered, which may be null', async () => {
  answers(async () => Response.json(null))
  expect(await send('DELETE', '/api/shows/one')).toEqual({ problem: null, value: null, details: [], isRefusal: false })
})

it.each([
  { what: 'a failure of the table', response: () => Response.json({ error }, { status: 400 }), isRefusal: true },
  { what: 'a fault of Mixdesk’s own', response: () => Response.json({ error }, { status: 500 }), isRefusal: false },
])('knows by the status whether $what changed nothing', async ({ response, isRefusal }) => {
  answers(async () => response())
  expect(await send('POST', '/api/shows', {})).toMatchObject({ problem: error.message, isRefusal })
})

it.each([
  { what: 'no connection', response: () => Promise.reject(new TypeError('Failed to fetch')), says: NO_ANSWER },
  { what: 'an answer that broke off', response: async () => new Response('{"show":{"id"'), says: NO_ANSWER },
  {
    what: 'a proxy',
    response: async () => new Response('Bad gateway', { status: 502 }),
    says: 'Mixdesk answered 502.',
  },
])('leaves open after $what whether it happened', async ({ response, says }) => {
  answers(response)
  expect(await send('POST', '/api/shows', {})).toMatchObject({ problem: says, isRefusal: false })
})
