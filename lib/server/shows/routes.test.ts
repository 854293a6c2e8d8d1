import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as events from '@/app/api/events/route'
import * as layoutExport from '@/app/api/layouts/[layoutId]/export/route'
import * as layout from '@/app/api/layouts/[layoutId]/route'
import * as startmix from '@/app/api/layouts/[layoutId]/startmix/route'
import * as showExport from '@/app/api/shows/[showId]/export/route'
import * as layoutsImport from '@/app/api/shows/[showId]/import/route'
import * as layouts from '@/app/api/shows/[showId]/layouts/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as takenIds from '@/app/api/shows/[showId]/taken-ids/route'
import * as showImport from '@/app/api/shows/import/route'
import * as shows from '@/app/api/shows/route'
import { testInput } from '@/lib/layout/testing/layout-of'
import type { Layout, Show } from '@/lib/protocol/live'
import { type Call, senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'

type Handler = typeof shows.GET
type Headers = Record<string, string>

let test: Awaited<ReturnType<typeof openTestApp>>
let viewer: Headers
let operator: Headers
let sunday: Show
let first: Layout

beforeAll(async () => {
  test = await openTestApp()
  viewer = await test.signIn('viewer')
  operator = await test.signIn('operator')
})
afterAll(() => test.close())
beforeEach(async () => {
  sunday = await call(shows.POST, { body: { name: 'Sunday' } })
  ;[first] = await call(layouts.GET, { method: 'GET', showId: sunday.id })
})

const send = senderFor(() => operator)

const updating = (id: string, field: string, to: unknown) => ({
  added: {},
  removed: {},
  updated: { [id]: { [field]: [0, to] } },
})

const SAID_OF_ANSWER =
  /^(answer must be "revision"|answer must not be given twice|The query must not hold "answers")\.$/
const MARKUP = '<img src=x onerror=alert(1)>'

const call = async (handler: Handler, options: Call) => (await send(handler, options)).json()

describe('the routes of shows and layouts', () => {
  it('say which ids another show has, and nothing else of that show', async () => {
    const monday: Show = await call(shows.POST, { body: { name: 'Monday' } })
    const asked = (taskId: string, userId: string) =>
      call(takenIds.GET, { method: 'GET', showId: monday.id, query: `?${new URLSearchParams({ taskId, userId })}` })
    const { taskId, userId } = sunday.settings
    const path = 'settings.taskId'
    expect(await asked(taskId, 'free')).toEqual([
      { path, message: `is ${taskId}, as in the show 'Sunday' of this account` },
    ])
    expect(await asked(taskId, userId)).toHaveLength(2)
    expect(await asked(userId, taskId)).toEqual([])
    expect(await asked(monday.settings.taskId, monday.settings.userId)).toEqual([])
  })

  it('make, read, change and delete a show', async () => {
    const made = await send(shows.POST, { body: { name: '  Monday ' } })
    expect(made.status).toBe(201)
    const { id: showId, name, revision } = await made.json()
    expect(name).toBe('Monday')
    const renamed = await call(show.PATCH, { method: 'PATCH', showId, body: { revision, name: 'Tuesday' } })
    expect(await call(show.GET, { method: 'GET', showId })).toEqual(renamed)
    expect(await call(shows.GET, { method: 'GET' })).toContainEqual(renamed)
    expect((await send(show.DELETE, { method: 'DELETE', showId })).status).toBe(200)
    expect((await send(show.GET, { method: 'GET', showId })).status).toBe(404)
    expect((await send(layouts.GET, { method: 'GET', showId })).status).toBe(404)
  })

  it('make, read, change and delete a layout', async () => {
    const made = await send(layouts.POST, { showId: sunday.id, body: { name: 'Panic' } })
    expect(made.status).toBe(201)
    const panic = await made.json()
    const layoutId = panic.id
    const diff = { added: {}, removed: {}, updated: { background: { colour: [null, '#ff0000'] } } }
    const changed = await call(layout.PATCH, { method: 'PATCH', layoutId, body: { revision: 1, diff, changeId: 'c1' } })
    expect(changed).toMatchObject({ revision: 2, document: { records: { background: { colour: '#ff0000' } } } })
    expect(await call(layout.GET, { method: 'GET', layoutId })).toEqual(changed)
    expect(await call(layouts.GET, { method: 'GET', showId: sunday.id })).toEqual([first, changed])

    const query = '?answer=revision'
    const brief = { method: 'PATCH', layoutId, body: { revision: 1, diff, changeId: 'c1' }, query }
    expect(await call(layout.PATCH, brief)).toEqual({ revision: 2 })

    for (const wrong of ['?answer=layout', '?answer=', '?answer=revision&answer=revision', '?answers=revision']) {
      const refused = await send(layout.PATCH, { ...brief, query: wrong })
      expect.soft(refused.status, wrong).toBe(400)
      expect.soft((await refused.json()).error.message, wrong).toMatch(SAID_OF_ANSWER)
    }

    const stale = await send(layout.PATCH, { method: 'PATCH', layoutId, body: { revision: 1, diff } })
    expect(stale.status).toBe(409)
    expect(await stale.json()).toMatchObject({ error: { code: 'stale-revision', details: { layout: changed } } })

    expect(await call(startmix.GET, { method: 'GET', layoutId })).toMatchObject({
      body: { TaskId: sunday.settings.taskId, Sequence: 1, BackGroundColorHex: '0xFF000000' },
    })
    expect((await send(layout.DELETE, { method: 'DELETE', layoutId })).status).toBe(200)
    const last = await send(layout.DELETE, { method: 'DELETE', layoutId: first.id })
    expect([last.status, (await last.json()).error.code]).toEqual([409, 'last-layout'])
  })

  it('export and import a layout and a show, after saying what would come', async () => {
    const file = await call(layoutExport.GET, { method: 'GET', layoutId: first.id })
    const dry = await send(layoutsImport.POST, { showId: sunday.id, body: { content: file, dryRun: true } })
    expect([dry.status, await dry.json()]).toMatchObject([200, { layouts: [{ name: 'Layout 2', inputs: 0 }] }])
    const done = await send(layoutsImport.POST, { showId: sunday.id, body: { content: file } })
    expect([done.status, await done.json()]).toMatchObject([201, { layouts: [{ name: 'Layout 2' }] }])

    const whole = await call(showExport.GET, { method: 'GET', showId: sunday.id })
    const made = await send(showImport.POST, { body: { content: whole } })
    expect([made.status, await made.json()]).toMatchObject([201, { show: { name: 'Sunday' } }])
    const broken = await send(showImport.POST, { body: { content: { ...whole, layouts: [] } } })
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { details: [{ path: 'layouts' }] } }])
    const nothing = await send(showImport.POST, { body: {} })
    expect(nothing.status).toBe(400)
  })

  it('let a viewer read, and write nothing', async () => {
    const ids = { showId: sunday.id, layoutId: first.id }
    for (const handler of [
      shows.GET,
      show.GET,
      layouts.GET,
      layout.GET,
      startmix.GET,
      layoutExport.GET,
      showExport.GET,
    ]) {
      expect((await send(handler, { ...ids, method: 'GET', headers: viewer })).status).toBe(200)
    }
    for (const [handler, method] of [
      [shows.POST, 'POST'],
      [show.PATCH, 'PATCH'],
      [show.DELETE, 'DELETE'],
      [layouts.POST, 'POST'],
      [showImport.POST, 'POST'],
      [layoutsImport.POST, 'POST'],
      [layout.PATCH, 'PATCH'],
      [layout.DELETE, 'DELETE'],
    ] as const) {
      expect((await send(handler, { ...ids, method, headers: viewer })).status).toBe(403)
    }
  })

  it.each([
    { what: 'HTML', name: MARKUP },
    { what: 'SQL', name: "'; drop table shows; --" },
    { what: 'emoji, also joined ones', name: '👨‍👩‍👧 🎬' },
    { what: 'another alphabet', name: 'Вечер 夜 ערב' },
  ])('keep a name as it was typed: $what', async ({ name }) => {
    const made = await call(layouts.POST, { showId: sunday.id, body: { name } })
    expect(await call(layout.GET, { method: 'GET', layoutId: made.id })).toMatchObject({ name })
  })

  it.each([
    { what: 'no name', body: {} },
    { what: 'an empty name', body: { name: '  ' } },
    { what: 'a name of 121 letters', body: { name: 'x'.repeat(121) } },
    { what: 'a NUL', body: { name: 'a\u0000b' } },
    { what: 'half of a pair', body: { name: 'a\ud800b' } },
    { what: 'a number', body: { name: 5 } },
    { what: 'an unknown field', body: { name: 'x', owner: 'me' } },
    { what: 'a list', body: [] },
    { what: 'nothing', body: null },
  ])('refuse a show with $what', async ({ body }) => {
    const answer = await send(shows.POST, { body })
    const { error } = await answer.json()
    expect([answer.status, error.code]).toEqual([400, 'invalid'])
    expect(error.details).toMatchObject([{ path: expect.any(String), message: expect.any(String) }])
  })

  it.each([
    { what: 'a revision that is too large to count', body: { revision: 1e308, name: 'x' } },
    { what: 'half a revision', body: { revision: 1.5, name: 'x' } },
    { what: 'a diff without its revision', body: { diff: { added: {}, updated: {}, removed: {} } } },
    { what: 'a diff of another shape', body: { revision: 1, diff: { added: [], updated: {}, removed: {} } } },
    { what: 'a record named as every object has', body: { revision: 1, diff: updating('constructor', 'name', 1) } },
    ...['following', 'watermark', 'background', 'guides'].map((id) => ({
      what: `an input that is called ${id}`,
      body: { revision: 1, diff: { added: { [id]: testInput(id) }, updated: {}, removed: {} } },
    })),
    { what: 'a field of the prototype', body: { revision: 1, diff: updating('background', 'toString', 1) } },
    { what: 'a huge number', body: { revision: 1, diff: updating('background', 'colour', 1e308) } },
    { what: 'a place that is no fractional index', body: { position: 'zzz' } },
    { what: 'a place of markup', body: { position: MARKUP } },
    { what: 'a place with a NUL', body: { position: 'a\u0000b' } },
    { what: 'a place with a letter that is no digit of one', body: { position: 'a0é' } },
    { what: 'a mark of markup', body: { name: 'x', changeId: MARKUP } },
  ])('refuse a change of a layout with $what', async ({ body }) => {
    const answer = await send(layout.PATCH, { method: 'PATCH', layoutId: first.id, body })
    expect(answer.status).toBe(400)
    expect(await call(layout.GET, { method: 'GET', layoutId: first.id })).toEqual(first)
  })

  it.each([
    { what: 'no output', settings: { outputs: [] } },
    { what: 'a width that is not a number', settings: { outputs: [{ width: 'wide' }] } },
    { what: 'an empty task id', settings: { taskId: '' } },
  ])('refuse settings with $what', async ({ settings }) => {
    const body = { revision: 1, settings: { ...sunday.settings, ...settings } }
    expect((await send(show.PATCH, { method: 'PATCH', showId: sunday.id, body })).status).toBe(400)
    expect(await call(show.GET, { method: 'GET', showId: sunday.id })).toEqual(sunday)
  })
})

describe('the route of events', () => {
  it('opens a stream that nobody on the way holds back', async () => {
    const answer = await send(events.GET, { method: 'GET', headers: viewer, query: `?show=${sunday.id}` })
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    expect(answer.headers.get('cache-control')).toContain('no-transform')
    const reader = answer.body?.getReader()
    const text = new TextDecoder().decode((await reader?.read())?.value)
    expect(text).toMatch(/^retry: 1000\n\nid: 0\nevent: snapshot\ndata: \{/)
    expect(text).not.toContain(test.context.env.zego.serverSecret)
    await reader?.cancel()
  })

  it.each([
    { how: 'Last-Event-ID', headers: { 'last-event-id': '1' }, query: '' },
    { how: '?after=', headers: {}, query: '&after=1' },
    { how: 'both, of which the header wins', headers: { 'last-event-id': '1' }, query: '&after=0' },
  ])('goes on from what was seen: $how', async ({ headers, query }) => {
    for (const name of ['One', 'Two']) await call(layouts.POST, { showId: sunday.id, body: { name } })
    const answer = await send(events.GET, {
      method: 'GET',
      headers: { ...viewer, ...(headers as Headers) },
      query: `?show=${sunday.id}${query}`,
    })
    const reader = answer.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toMatch(
      /^retry: 1000\n\nid: 2\ndata: \{[^\n]*\n\nevent: clock\ndata: \{"show":"[^"]+","now":\d+\}\n\n$/,
    )
    await reader?.cancel()
  })

  it.each([
    { query: '', status: 400 },
    { query: '?show=nowhere', status: 404 },
    { query: `?show=${encodeURIComponent(MARKUP)}`, status: 400 },
    { query: `?show=${encodeURIComponent(MARKUP)}&show=nowhere`, status: 400 },
    { query: '?show=nowhere'.padEnd(4_000, '&show=nowhere'), status: 400 },
    { query: '?show=nowhere&after=-1', status: 400 },
    { query: '?show=nowhere&after=', status: 400 },
    { query: '?show=nowhere&after=1&after=2', status: 400 },
    { query: '?after=1&show=nowhere', status: 400 },
    { query: '?show=a&show=b&show=a', status: 400 },
    { query: '?show=nowhere&since=1', status: 400 },
  ])('refuses $query with $status', async ({ query, status }) => {
    expect((await send(events.GET, { method: 'GET', headers: viewer, query })).status).toBe(status)
  })

  it('opens one stream for several shows, each from where it was seen', async () => {
    for (const name of ['One', 'Two']) await call(layouts.POST, { showId: sunday.id, body: { name } })
    const query = `?show=${sunday.id}&after=1&show=nowhere`
    const headers = { ...viewer, 'last-event-id': '2' }
    const reader = (await send(events.GET, { method: 'GET', headers, query })).body?.getReader()
    const read = async () => new TextDecoder().decode((await reader?.read())?.value)
    const pieces = [await read(), await read()]
    expect(pieces).toContain('event: gone\ndata: {"show":"nowhere"}\n\n')
    expect(pieces.find((piece) => piece.startsWith('retry'))).toMatch(/^retry: 1000\n\nid: 2\ndata: /)
    await reader?.cancel()
  })

  it('refuses a stranger', async () => {
    expect((await send(events.GET, { method: 'GET', headers: {}, query: `?show=${sunday.id}` })).status).toBe(401)
  })
})
