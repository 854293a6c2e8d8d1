import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as showExport from '@/app/api/shows/[showId]/export/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as template from '@/app/api/shows/[showId]/templates/[templateId]/route'
import * as templates from '@/app/api/shows/[showId]/templates/route'
import * as showImport from '@/app/api/shows/import/route'
import * as shows from '@/app/api/shows/route'
import type { Show } from '@/lib/protocol/live'
import { newsAfter } from '@/lib/server/following/events-after'
import { senderFor } from '@/lib/server/testing/sender'
import { openTestApp } from '@/lib/server/testing/test-app'

type Headers = Record<string, string>

let test: Awaited<ReturnType<typeof openTestApp>>
let viewer: Headers
let operator: Headers
let sunday: Show

beforeAll(async () => {
  test = await openTestApp()
  viewer = await test.signIn('viewer')
  operator = await test.signIn('operator')
})
afterAll(() => test.close())
beforeEach(async () => {
  sunday = await (await send(shows.POST, { body: { name: 'Sunday' } })).json()
})

const send = senderFor(() => operator)

const CELL = { x: 0, y: 0, width: 0.5, height: 1 }
const panel = { id: 'panel', name: 'Panel', cells: [CELL, { ...CELL, x: 0.5 }] }
const solo = { id: 'solo', name: 'Solo', cells: [CELL] }

const add = (list: readonly unknown[], showId = sunday.id, headers = operator) =>
  send(templates.POST, { showId, headers, body: { templates: list } })
const kept = async (showId = sunday.id, headers = viewer) =>
  (await send(templates.GET, { method: 'GET', showId, headers })).json()
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...solo, id: `t${index}` }))
const news = async () => {
  const told = await newsAfter(test.context, sunday.id, 0)
  return 'events' in told ? told.events.map(({ change }) => change) : []
}

describe('the templates of a show', () => {
  it('are there for all who may see it, in the order of saving, and for no other show', async () => {
    const answer = await add([panel])
    expect(answer.status).toBe(201)
    expect(await (await add([solo])).json()).toEqual([panel, solo])
    expect(await kept()).toEqual([panel, solo])
    expect(await news()).toEqual([{ type: 'templates.changed' }, { type: 'templates.changed' }])
    const monday: Show = await (await send(shows.POST, { body: { name: 'Monday' } })).json()
    expect(await kept(monday.id)).toEqual([])
  })

  it('are added once, however often they are sent', async () => {
    await add([panel])
    await add([{ ...panel, name: 'Another' }])
    expect(await kept()).toEqual([panel])
    expect(await news()).toHaveLength(1)
  })

  it('are deleted one by one, and with the show', async () => {
    await add([panel, solo])
    const remove = () => send(template.DELETE, { method: 'DELETE', showId: sunday.id, templateId: 'panel' })
    expect(await (await remove()).json()).toEqual({ id: 'panel' })
    expect(await kept()).toEqual([solo])
    const again = await remove()
    expect([again.status, await again.json()]).toMatchObject([
      404,
      { error: { message: 'This template is no longer in this show.' } },
    ])
    expect((await send(show.DELETE, { method: 'DELETE', showId: sunday.id })).status).toBe(200)
    expect((await send(templates.GET, { method: 'GET', showId: sunday.id })).status).toBe(404)
    expect(
      await test.context.db.selectFrom('templates').selectAll().where('show_id', '=', sunday.id).execute(),
    ).toEqual([])
  })

  it('are changed by operators alone', async () => {
    await add([panel])
    expect((await add([solo], sunday.id, viewer)).status).toBe(403)
    const removed = await send(template.DELETE, {
      method: 'DELETE',
      headers: viewer,
      showId: sunday.id,
      templateId: 'panel',
    })
    expect(removed.status).toBe(403)
    expect(await kept()).toEqual([panel])
  })

  it('are exported, imported and copied with the show', async () => {
    await add([panel, solo])
    const file = await (await send(showExport.GET, { method: 'GET', showId: sunday.id })).json()
    expect(file.templates).toEqual([panel, solo])
    const brought = await (await send(showImport.POST, { body: { content: file } })).json()
    expect(await kept(brought.show.id)).toEqual([panel, solo])
    const copy: Show = await (await send(shows.POST, { body: { copyOf: sunday.id } })).json()
    expect(await kept(copy.id)).toEqual([panel, solo])
  })

  it('are at most 60, and those that do not fit are refused together', async () => {
    expect((await add(many(60))).status).toBe(201)
    const refused = await add([panel])
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: { details: [{ path: 'templates', message: expect.stringContaining('0 to 60') }] } },
    ])
    expect(await kept()).toHaveLength(60)
  })

  it.each([
    { why: 'no list', list: 'x', path: 'templates' },
    { why: 'more than 60 at once', list: many(61), path: 'templates' },
    { why: 'one id twice', list: [panel, panel], path: 'templates' },
    { why: 'no name', list: [{ ...panel, name: ' ' }], path: 'templates[0].name' },
    { why: 'an id that is none', list: [{ ...panel, id: '../x' }], path: 'templates[0].id' },
    { why: 'no cells', list: [{ ...panel, cells: [] }], path: 'templates[0].cells' },
    { why: 'too many cells', list: [{ ...panel, cells: Array(101).fill(CELL) }], path: 'templates[0].cells' },
    { why: 'a cell of no size', list: [{ ...panel, cells: [{ ...CELL, width: 0 }] }], path: 'templates[0].cells[0]' },
    {
      why: 'a cell turned over',
      list: [{ ...panel, cells: [{ ...CELL, height: -1 }] }],
      path: 'templates[0].cells[0]',
    },
    {
      why: 'a cell beside the frame',
      list: [{ ...panel, cells: [{ ...CELL, x: 15 }] }],
      path: 'templates[0].cells[0]',
    },
    { why: 'a cell above it', list: [{ ...panel, cells: [{ ...CELL, y: -9 }] }], path: 'templates[0].cells[0]' },
    { why: 'a cell far away', list: [{ ...panel, cells: [{ ...CELL, x: 1e9 }] }], path: 'templates[0].cells[0].x' },
    { why: 'a field that nobody knows', list: [{ ...panel, colour: 1 }], path: 'templates[0]' },
  ])('are refused with $why, and the answer says where', async ({ list, path }) => {
    const answer = await send(templates.POST, { showId: sunday.id, body: { templates: list } })
    const { error } = await answer.json()
    expect(answer.status).toBe(400)
    expect(JSON.stringify(error)).toContain(path)
    expect(await kept()).toEqual([])
  })
})
