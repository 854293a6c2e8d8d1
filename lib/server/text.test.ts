import { afterAll, beforeAll, expect, it } from 'vitest'
import * as layout from '@/app/api/layouts/[layoutId]/route'
import * as layouts from '@/app/api/shows/[showId]/layouts/route'
import * as requests from '@/app/api/shows/[showId]/requests/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as stop from '@/app/api/shows/[showId]/stop/route'
import * as take from '@/app/api/shows/[showId]/take/route'
import * as shows from '@/app/api/shows/route'
import type { Layout, Show } from '@/lib/protocol/live'
import { openTestApp } from './testing/test-app'

let test: Awaited<ReturnType<typeof openTestApp>>
let headers: Record<string, string>
let sunday: Show
let opening: Layout

beforeAll(async () => {
  test = await openTestApp()
  headers = await test.signIn('operator')
  sunday = await (await send(shows.POST, 'POST', { name: 'Sunday' })).json()
  ;[opening] = await (await send(layouts.GET, 'GET', null)).json()
})
afterAll(() => test.close())

function send(handler: typeof shows.POST, method: string, body: unknown, query = '') {
  const init = { method, headers, ...(body === null ? {} : { body: JSON.stringify(body) }) }
  const params = Promise.resolve({ showId: sunday?.id, layoutId: opening?.id })
  return handler(new Request(`http://localhost:3000/api/x${query}`, init), { params })
}

/** Sends one text in one place, and returns the status and the sentence of the answer. */
const PLACES: Record<string, (text: string) => Promise<Response>> = {
  'layoutId of a take': (layoutId) => send(take.POST, 'POST', { layoutId }),
  'idempotencyKey of a take': (idempotencyKey) => send(take.POST, 'POST', { layoutId: opening.id, idempotencyKey }),
  'idempotencyKey of a stop': (idempotencyKey) => send(stop.POST, 'POST', { idempotencyKey }),
  'before of the history': (before) => send(requests.GET, 'GET', null, `?before=${encodeURIComponent(before)}`),
  'name of a show': (name) => send(shows.POST, 'POST', { name }),
  'name of a layout': (name) => send(layouts.POST, 'POST', { name }),
  ...Object.fromEntries(
    ['roomId', 'taskId', 'userId'].map((field) => [
      `settings.${field}`,
      (text: string) => change({ ...sunday.settings, [field]: text }),
    ]),
  ),
  'streamId of an output': (streamId) => changeOutput({ kind: 'stream', streamId }),
  'url of an output': (url) => changeOutput({ kind: 'url', url }),
  'streamId of an input': (streamId) => place({ kind: 'stream', streamId }),
  'url of an input': (url) => place({ kind: 'url', url }),
}

const change = (settings: unknown) => send(show.PATCH, 'PATCH', { revision: sunday.revision, settings })

const changeOutput = (destination: unknown) =>
  change({ ...sunday.settings, outputs: sunday.settings.outputs.map((output) => ({ ...output, destination })) })

function place(source: unknown) {
  const rect = { x: 0, y: 0, width: 100, height: 100 }
  const host = { type: 'input', id: 'host', source, placed: true, ...rect, order: 'a0' }
  return send(layout.PATCH, 'PATCH', { diff: { added: { host }, updated: {}, removed: {} } })
}

const TEXTS = [
  { what: 'a NUL', text: 'a\u0000b' },
  { what: 'nothing but a NUL', text: '\u0000' },
  { what: 'a line break', text: 'a\nb' },
  { what: 'half a surrogate pair', text: 'a\ud800' },
]

const TABLE = Object.entries(PLACES).flatMap(([place, tell]) => TEXTS.map((each) => ({ place, tell, ...each })))

it.each(TABLE)('$what as the $place is refused with a sentence', async ({ place, tell, text, what }) => {
  // In an address half a pair becomes U+FFFD before anybody sees it.
  if (place === 'before of the history' && what === 'half a surrogate pair') return
  const response = await tell(text)
  expect(response.status).toBe(400)
  expect((await response.json()).error.message).toMatch(
    /must (not hold control characters|be the id of a|have at least)/,
  )
})

it.each([
  { of: 'show', tell: (name: string) => send(shows.POST, 'POST', { name }) },
  { of: 'layout', tell: (name: string) => send(layouts.POST, 'POST', { name }) },
])('the name of a $of that nobody can see is refused', async ({ tell }) => {
  const response = await tell('\u202e\u200b')
  expect(response.status).toBe(400)
  expect((await response.json()).error.message).toBe('name must have a character that can be seen.')
})
