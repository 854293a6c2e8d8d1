import { afterAll, beforeAll, expect, it } from 'vitest'
import * as layout from '@/app/api/layouts/[layoutId]/route'
import * as show from '@/app/api/shows/[showId]/route'
import { type Input, NO_BLUR, PLAIN_INPUT, PLAIN_LABEL } from '@/lib/layout/input'
import type { Layout, Show } from '@/lib/protocol/live'
import { openTestApp } from '@/lib/server/testing/test-app'
import { createShow } from './create-show'
import { readLayout, readLayouts, readShow } from './read'

/** Lists values as JSON text, since only text can say 1e400, which is read as Infinity, or NaN, which is not JSON. */
const OBJECTS = ['1', '"text"', '[]', '[{}]', 'true', '{}', '{"more": {"and": {"more": []}}}']
const NUMBERS = ['"1"', '1.5', '-1e9', '1e9', '1e308', '-1e308', '1e400', 'null', 'true', '{}', '[1]']
const TEXTS = ['1', 'true', '{}', '["x"]', '"\\u0000"', '"\\ud800"', JSON.stringify('x'.repeat(6000))]
const CHOICES = ['1', 'null', '{}', '"another"', '["crop"]']
const LISTS = ['{}', '"x"', 'null', '[1]', '[null]', '[[]]', '[{}]']

/** It is for a field that takes some of them. */
const without = (values: readonly string[], ...right: readonly string[]) =>
  values.filter((json) => !right.includes(json))

const label = { text: 'Host', ...PLAIN_LABEL }
const camera: Input = {
  ...PLAIN_INPUT,
  type: 'input',
  id: 'cam',
  source: { kind: 'stream', streamId: 'cam' },
  placed: true,
  x: 0,
  y: 0,
  width: 100,
  height: 100,
  order: 'a0',
  label,
  placeholder: { url: 'https://example.com/a.png', mode: 'always' },
}
const watermark = {
  type: 'watermark',
  id: 'watermark',
  url: 'https://example.com/a.png',
  x: 0,
  y: 0,
  width: 9,
  height: 9,
}

const FLAGS = ['null', '0', '1', '""', '"true"', '{}', '[]']

/**
 * Holds wrong values for each field of an input that has a plain one: a new field does not compile until it has some.
 */
const WRONG: Readonly<Record<keyof typeof PLAIN_INPUT, readonly string[]>> = {
  fit: CHOICES,
  cornerRadius: [...NUMBERS, '101'],
  content: CHOICES,
  volume: NUMBERS,
  soundLevelId: [...without(NUMBERS, 'null', '1e9'), '4294967296'],
  placeholder: OBJECTS,
  label: OBJECTS,
  blur: OBJECTS,
  uid: [...TEXTS, 'null'],
  locked: FLAGS,
  hidden: FLAGS,
  leaving: [...OBJECTS, '{ "lost": "leave" }'],
  group: ['"Guests"', '{ "id": "g" }', '{ "id": "g", "name": "" }'],
}

let test: Awaited<ReturnType<typeof openTestApp>>
let headers: Record<string, string>
let sunday: Show
let first: Layout

beforeAll(async () => {
  test = await openTestApp()
  headers = await test.signIn('operator')
  sunday = await createShow(test.context, { name: 'Sunday' })
  const [made] = await readLayouts(test.context.db, sunday.id)
  if (!made) throw new Error('A show has a layout.')
  first = await patch(layout.PATCH, { layoutId: made.id }, wanted({ cam: camera, watermark }, made.revision))
})
afterAll(() => test.close())

type Handler = typeof show.PATCH
type Params = { layoutId: string } | { showId: string }

const wanted = (added: object, revision: number) => ({ revision, diff: { added, updated: {}, removed: {} } })
const updating = (id: string, field: string, to: unknown) => ({
  revision: first.revision,
  diff: { added: {}, updated: { [id]: { [field]: [null, to] } }, removed: {} },
})
const send = (handler: Handler, params: Params, body: string) =>
  handler(new Request('http://localhost:3000/api/x', { method: 'PATCH', headers, body }), {
    params: Promise.resolve(params),
  })
const patch = async (handler: Handler, params: Params, body: object) =>
  (await send(handler, params, JSON.stringify(body))).json()

/** Puts the value in the place of the word, without its quotes. */
const HERE = '@'
const textOf = (value: object, json: string) => JSON.stringify(value).replace(`"${HERE}"`, json)

async function requireRefused(answer: Response, path: string) {
  const { error } = await answer.json()
  expect([answer.status, error.code]).toEqual([400, 'invalid'])
  const paths: string[] = error.details.map((detail: { path: string }) => detail.path)
  expect(paths.filter((each) => each !== path && !each.startsWith(`${path}.`) && !each.startsWith(`${path}[`))).toEqual(
    [],
  )
  expect(new Set(paths).size).toBe(paths.length)
  expect(error.message).toContain(path)
}

it.each([
  { field: 'watermark.url', record: { ...watermark, url: HERE }, values: [...TEXTS, 'null', '""'] },
  { field: 'watermark.x', record: { ...watermark, x: HERE }, values: NUMBERS },
  { field: 'watermark.width', record: { ...watermark, width: HERE }, values: [...NUMBERS, '0', '-1'] },
  ...Object.entries(WRONG).map(([name, values]) => ({
    field: `cam.${name}`,
    record: { ...camera, [name]: HERE },
    values,
  })),
  {
    field: 'cam.label.size',
    record: { ...camera, label: { ...label, size: HERE } },
    values: [...NUMBERS, '11', '101'],
  },
  { field: 'cam.label.text', record: { ...camera, label: { ...label, text: HERE } }, values: [...TEXTS, 'null'] },
  {
    field: 'cam.label.colour',
    record: { ...camera, label: { ...label, colour: HERE } },
    values: [...TEXTS, '"red"', '"#fff"'],
  },
  { field: 'cam.blur.left', record: { ...camera, blur: { ...NO_BLUR, left: HERE } }, values: [...NUMBERS, '-1'] },
  { field: 'cam.placeholder.mode', record: { ...camera, placeholder: { url: 'x', mode: HERE } }, values: CHOICES },
  { field: 'cam.source', record: { ...camera, source: HERE }, values: [...OBJECTS, 'null'] },
  { field: 'cam.source.streamId', record: { ...camera, source: { kind: 'stream', streamId: HERE } }, values: TEXTS },
])('a layout refuses every wrong $field, under its path, and stays as it was', async ({ field, record, values }) => {
  const [id = '', name = ''] = field.split('.')
  for (const json of values) {
    const added = textOf(wanted({ [id]: record }, first.revision), json)
    await requireRefused(await send(layout.PATCH, { layoutId: first.id }, added), `diff.added.${field}`)
    const updated = textOf(updating(id, name, Reflect.get(record, name)), json)
    await requireRefused(await send(layout.PATCH, { layoutId: first.id }, updated), `records.${field}`)
  }
  expect(await readLayout(test.context.db, first.id)).toEqual(first)
})

const output = () => {
  const [one] = sunday.settings.outputs
  if (!one) throw new Error('A show has an output.')
  return one
}

it.each([
  { field: 'extensions', change: () => ({ extensions: HERE }), values: LISTS },
  {
    field: 'extensions[0].key',
    change: () => ({ extensions: [{ key: HERE, value: 'x' }] }),
    values: [...TEXTS, 'null'],
  },
  {
    field: 'extensions[0].value',
    change: () => ({ extensions: [{ key: 'x', value: HERE }] }),
    values: [...TEXTS, 'null'],
  },
  { field: 'userData', change: () => ({ userData: HERE }), values: [...TEXTS, 'null'] },
  { field: 'maxIdleSeconds', change: () => ({ maxIdleSeconds: HERE }), values: [...NUMBERS, '89', '14401'] },
  {
    field: 'receiveBufferMs',
    change: () => ({ receiveBufferMs: HERE }),
    values: [...without(NUMBERS, 'null'), '4001'],
  },
  { field: 'alignment', change: () => ({ alignment: HERE }), values: CHOICES },
  { field: 'outputs', change: () => ({ outputs: HERE }), values: [...LISTS, '[]'] },
  { field: 'outputs[0].targetRoom', change: () => ({ outputs: [{ ...output(), targetRoom: HERE }] }), values: OBJECTS },
  {
    field: 'outputs[0].targetRoom.roomId',
    change: () => ({ outputs: [{ ...output(), targetRoom: { roomId: HERE, userId: 'x' } }] }),
    values: [...TEXTS, 'null'],
  },
  {
    field: 'outputs[0].svcBitrate',
    change: () => ({ outputs: [{ ...output(), svcBitrate: HERE }] }),
    values: without(NUMBERS, 'null', '1e9'),
  },
  {
    field: 'outputs[0].destination',
    change: () => ({ outputs: [{ ...output(), destination: HERE }] }),
    values: [...OBJECTS, 'null'],
  },
])('a show refuses every wrong $field, under its path, and stays as it was', async ({ field, change, values }) => {
  for (const json of values) {
    const body = textOf({ revision: sunday.revision, settings: { ...sunday.settings, ...change() } }, json)
    await requireRefused(await send(show.PATCH, { showId: sunday.id }, body), `settings.${field}`)
  }
  expect(await readShow(test.context.db, sunday.id)).toEqual(sunday)
})

it('NaN is no JSON, wherever it stands', async () => {
  const answers = [
    await send(
      layout.PATCH,
      { layoutId: first.id },
      textOf(wanted({ watermark: { ...watermark, x: HERE } }, 2), 'NaN'),
    ),
    await send(show.PATCH, { showId: sunday.id }, textOf({ revision: 1, settings: { maxIdleSeconds: HERE } }, 'NaN')),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400])
  expect(await readLayout(test.context.db, first.id)).toEqual(first)
})
