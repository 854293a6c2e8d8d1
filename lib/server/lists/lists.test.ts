import { describe, expect, it } from 'vitest'
import * as showExport from '@/app/api/shows/[showId]/export/route'
import * as style from '@/app/api/shows/[showId]/label-styles/[styleId]/route'
import * as styles from '@/app/api/shows/[showId]/label-styles/route'
import * as show from '@/app/api/shows/[showId]/route'
import * as template from '@/app/api/shows/[showId]/templates/[templateId]/route'
import * as templates from '@/app/api/shows/[showId]/templates/route'
import * as showImport from '@/app/api/shows/import/route'
import * as shows from '@/app/api/shows/route'
import { PLAIN_LABEL } from '@/lib/layout/input'
import type { Show } from '@/lib/protocol/live'
import type { Call } from '@/lib/server/testing/sender'
import { LABEL_STYLES } from './label-styles'
import { TEMPLATES } from './templates'
import { deskOfLists } from './testing/desk-of-lists'

const { send, call, db, viewer, sunday, news } = deskOfLists()

const CELL = { x: 0, y: 0, width: 0.5, height: 1 }

const KINDS = [
  {
    what: 'templates',
    list: TEMPLATES,
    all: templates,
    remove: (templateId: string, by: Call = {}) =>
      send(template.DELETE, { method: 'DELETE', showId: sunday(), templateId, ...by }),
    ofFile: 'templates',
    first: { id: 'panel', name: 'Panel', cells: [CELL, { ...CELL, x: 0.5 }] },
    second: { id: 'solo', name: 'Solo', cells: [CELL] },
  },
  {
    what: 'label styles',
    list: LABEL_STYLES,
    all: styles,
    remove: (styleId: string, by: Call = {}) =>
      send(style.DELETE, { method: 'DELETE', showId: sunday(), styleId, ...by }),
    ofFile: 'labelStyles',
    first: { id: 'lower', name: 'Lower third', look: { ...PLAIN_LABEL, top: 300, outline: '#102030' } },
    second: { id: 'plain', name: 'Plain', look: PLAIN_LABEL },
  },
] as const

describe.each(KINDS)('the $what of a show', ({ list, all, remove, ofFile, first, second }) => {
  const { path, most, changed, gone, table } = list
  const add = (items: unknown, by: Call = {}) => send(all.POST, { showId: sunday(), body: { [path]: items }, ...by })
  const kept = (showId = sunday()) => call(all.GET, { method: 'GET', showId, headers: viewer() })
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...second, id: `n${index}` }))

  it('are there for all who may see it, in the order of saving, and for no other show', async () => {
    expect((await add([first])).status).toBe(201)
    expect(await (await add([second])).json()).toEqual([first, second])
    expect(await kept()).toEqual([first, second])
    expect(await news()).toEqual([changed, changed])
    const monday: Show = await call(shows.POST, { body: { name: 'Monday' } })
    expect(await kept(monday.id)).toEqual([])
  })

  it('are added once, however often they are sent', async () => {
    await add([first])
    await add([{ ...first, name: 'Another' }])
    expect(await kept()).toEqual([first])
    expect(await news()).toEqual([changed])
  })

  it('are deleted one by one, and with the show', async () => {
    await add([first, second])
    expect(await (await remove(first.id)).json()).toEqual({ id: first.id })
    expect(await kept()).toEqual([second])
    const again = await remove(first.id)
    expect([again.status, await again.json()]).toMatchObject([404, { error: { message: gone } }])
    expect((await send(show.DELETE, { method: 'DELETE', showId: sunday() })).status).toBe(200)
    expect((await send(all.GET, { method: 'GET', showId: sunday() })).status).toBe(404)
    expect(await db().selectFrom(table).selectAll().where('show_id', '=', sunday()).execute()).toEqual([])
  })

  it('are changed by operators alone', async () => {
    await add([first])
    const asViewer = { headers: viewer() }
    const refused = [await add([second], asViewer), await remove(first.id, asViewer)]
    expect(refused.map(({ status }) => status)).toEqual([403, 403])
    expect(await kept()).toEqual([first])
  })

  it('are exported, imported and copied with the show', async () => {
    await add([first, second])
    const file = await call(showExport.GET, { method: 'GET', showId: sunday() })
    expect(file[ofFile]).toEqual([first, second])
    const brought = await call(showImport.POST, { body: { content: file } })
    expect(await kept(brought.show.id)).toEqual([first, second])
    const copy: Show = await call(shows.POST, { body: { copyOf: sunday() } })
    expect(await kept(copy.id)).toEqual([first, second])
  })

  it('are so many at most, and those that do not fit are refused together', async () => {
    expect((await add(many(most))).status).toBe(201)
    const refused = await add([first])
    const details = [{ path, message: expect.stringContaining(`0 to ${most}`) }]
    expect([refused.status, await refused.json()]).toMatchObject([400, { error: { details } }])
    expect(await kept()).toHaveLength(most)
  })

  it.each([
    { why: 'no list', items: 'x', at: path },
    { why: 'more than fit', items: many(most + 1), at: path },
    { why: 'one id twice', items: [first, first], at: path },
    { why: 'no name', items: [{ ...first, name: ' ' }], at: `${path}[0].name` },
    { why: 'an id that is none', items: [{ ...first, id: '../x' }], at: `${path}[0].id` },
    { why: 'a field that nobody knows', items: [{ ...first, paint: 1 }], at: `${path}[0]` },
  ])('are refused with $why, and the answer says where', async ({ items, at }) => {
    const answer = await add(items)
    expect([answer.status, JSON.stringify(await answer.json())]).toEqual([400, expect.stringContaining(at)])
    expect(await kept()).toEqual([])
  })
})

const [{ first: panel }, { first: lower }] = KINDS
const cells = (change: object) => ({ templates: [{ ...panel, cells: [{ ...CELL, ...change }] }] })
const look = (change: object) => ({ styles: [{ ...lower, look: { ...PLAIN_LABEL, ...change } }] })

it.each([
  { why: 'no cells', to: templates, body: { templates: [{ ...panel, cells: [] }] }, at: 'templates[0].cells' },
  {
    why: 'too many cells',
    to: templates,
    body: { templates: [{ ...panel, cells: Array(101).fill(CELL) }] },
    at: 'templates[0].cells',
  },
  { why: 'a cell of no size', to: templates, body: cells({ width: 0 }), at: 'templates[0].cells[0]' },
  { why: 'a cell turned over', to: templates, body: cells({ height: -1 }), at: 'templates[0].cells[0]' },
  { why: 'a cell beside the frame', to: templates, body: cells({ x: 15 }), at: 'templates[0].cells[0]' },
  { why: 'a cell above it', to: templates, body: cells({ y: -9 }), at: 'templates[0].cells[0]' },
  { why: 'a cell far away', to: templates, body: cells({ x: 1e9 }), at: 'templates[0].cells[0].x' },
  { why: 'a size of its own', to: styles, body: look({ size: 1e9 }), at: 'styles[0].look.size' },
  { why: 'half a pixel', to: styles, body: look({ left: 0.5 }), at: 'styles[0].look.left' },
  { why: 'no colour', to: styles, body: look({ colour: 'red' }), at: 'styles[0].look.colour' },
  { why: 'a text', to: styles, body: look({ text: 'x' }), at: 'styles[0].look' },
])('what has $why is refused, and the answer says where', async ({ to, body, at }) => {
  const answer = await send(to.POST, { showId: sunday(), body })
  expect([answer.status, JSON.stringify(await answer.json())]).toEqual([400, expect.stringContaining(at)])
  expect(await call(to.GET, { method: 'GET', showId: sunday() })).toEqual([])
})
