import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as showExport from '@/app/api/shows/[showId]/export/route'
import * as style from '@/app/api/shows/[showId]/label-styles/[styleId]/route'
import * as styles from '@/app/api/shows/[showId]/label-styles/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as showImport from '@/app/api/shows/import/route'
import * as shows from '@/app/api/shows/route'
import { PLAIN_LABEL } from '@/lib/layout/input'
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

const lower = { id: 'lower', name: 'Lower third', look: { ...PLAIN_LABEL, top: 300, outline: '#102030' } }
const plain = { id: 'plain', name: 'Plain', look: PLAIN_LABEL }

const add = (list: unknown, showId = sunday.id, headers = operator) =>
  send(styles.POST, { showId, headers, body: { styles: list } })
const change = (body: unknown, styleId = 'lower', headers = operator) =>
  send(style.PATCH, { method: 'PATCH', showId: sunday.id, styleId, headers, body })
const remove = (headers = operator) =>
  send(style.DELETE, { method: 'DELETE', showId: sunday.id, styleId: 'lower', headers })
const kept = async (showId = sunday.id) => (await send(styles.GET, { method: 'GET', showId, headers: viewer })).json()
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...plain, id: `s${index}` }))
const news = async () => {
  const told = await newsAfter(test.context, sunday.id, 0)
  return 'events' in told ? told.events.map(({ change }) => change.type) : []
}

describe('the label styles of a show', () => {
  it('are there for all who may see it, in the order of saving, and for no other show', async () => {
    expect((await add([lower])).status).toBe(201)
    expect(await (await add([plain])).json()).toEqual([lower, plain])
    expect(await kept()).toEqual([lower, plain])
    expect(await news()).toEqual(['label-styles.changed', 'label-styles.changed'])
    const monday: Show = await (await send(shows.POST, { body: { name: 'Monday' } })).json()
    expect(await kept(monday.id)).toEqual([])
  })

  it('are added once, however often they are sent', async () => {
    await add([lower])
    await add([{ ...lower, name: 'Another' }])
    expect(await kept()).toEqual([lower])
    expect(await news()).toHaveLength(1)
  })

  it('get another name, another look, or both, and keep their place', async () => {
    await add([lower, plain])
    expect(await (await change({ name: ' Names ' })).json()).toEqual({ ...lower, name: 'Names' })
    const look = { ...lower.look, size: 40 }
    expect(await (await change({ look })).json()).toEqual({ ...lower, name: 'Names', look })
    expect(await kept()).toEqual([{ ...lower, name: 'Names', look }, plain])
    expect(await news()).toHaveLength(3)
  })

  it('are deleted one by one, and with the show', async () => {
    await add([lower, plain])
    expect(await (await remove()).json()).toEqual({ id: 'lower' })
    expect(await kept()).toEqual([plain])
    for (const again of [await remove(), await change({ name: 'x' })]) {
      expect(again.status).toBe(404)
      expect((await again.json()).error.message).toBe('This style is no longer in this show.')
    }
    expect((await send(show.DELETE, { method: 'DELETE', showId: sunday.id })).status).toBe(200)
    expect((await send(styles.GET, { method: 'GET', showId: sunday.id })).status).toBe(404)
    const left = test.context.db.selectFrom('label_styles').selectAll().where('show_id', '=', sunday.id)
    expect(await left.execute()).toEqual([])
  })

  it('are changed by operators alone', async () => {
    await add([lower])
    const refused = [
      await add([plain], sunday.id, viewer),
      await change({ name: 'x' }, 'lower', viewer),
      await remove(viewer),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403])
    expect(await kept()).toEqual([lower])
  })

  it('are exported, imported and copied with the show', async () => {
    await add([lower, plain])
    const file = await (await send(showExport.GET, { method: 'GET', showId: sunday.id })).json()
    expect(file.labelStyles).toEqual([lower, plain])
    const brought = await (await send(showImport.POST, { body: { content: file } })).json()
    expect(await kept(brought.show.id)).toEqual([lower, plain])
    const copy: Show = await (await send(shows.POST, { body: { copyOf: sunday.id } })).json()
    expect(await kept(copy.id)).toEqual([lower, plain])
  })

  it('are at most 40, and those that do not fit are refused together', async () => {
    expect((await add(many(40))).status).toBe(201)
    const refused = await add([lower])
    expect([refused.status, await refused.json()]).toMatchObject([
      400,
      { error: { details: [{ path: 'styles', message: expect.stringContaining('0 to 40') }] } },
    ])
    expect(await kept()).toHaveLength(40)
  })

  it.each([
    { why: 'no list', list: 'x', path: 'styles' },
    { why: 'more than 40 at once', list: many(41), path: 'styles' },
    { why: 'one id twice', list: [plain, plain], path: 'styles' },
    { why: 'no name', list: [{ ...plain, name: ' ' }], path: 'styles[0].name' },
    { why: 'an id that is none', list: [{ ...plain, id: '../x' }], path: 'styles[0].id' },
    {
      why: 'a size of its own',
      list: [{ ...plain, look: { ...PLAIN_LABEL, size: 1e9 } }],
      path: 'styles[0].look.size',
    },
    { why: 'half a pixel', list: [{ ...plain, look: { ...PLAIN_LABEL, left: 0.5 } }], path: 'styles[0].look.left' },
    { why: 'no colour', list: [{ ...plain, look: { ...PLAIN_LABEL, colour: 'red' } }], path: 'styles[0].look.colour' },
    { why: 'a text', list: [{ ...plain, look: { ...PLAIN_LABEL, text: 'x' } }], path: 'styles[0].look' },
  ])('are refused with $why, and the answer says where', async ({ list, path }) => {
    const answer = await add(list)
    const { error } = await answer.json()
    expect(answer.status).toBe(400)
    expect(JSON.stringify(error)).toContain(path)
    expect(await kept()).toEqual([])
  })

  it.each([{}, { name: '' }, { look: {} }, { id: 'x', name: 'x' }])('are not changed by %j', async (body) => {
    await add([lower])
    expect((await change(body)).status).toBe(400)
    expect(await kept()).toEqual([lower])
  })
})
