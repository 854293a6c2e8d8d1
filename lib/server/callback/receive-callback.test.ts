import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { POST } from '@/app/api/zego/callback/route'
import { openTestApp } from '@/lib/server/testing/test-app'
import { callbackOf, postOf } from './testing/callback-of'

const SECRET = 'a callback secret'
const variables = { ZEGO_CALLBACK_SECRET: SECRET }

let test: Awaited<ReturnType<typeof openTestApp>>
beforeEach(async () => {
  test = await openTestApp({ variables })
})
afterEach(() => test.close())

const segments = { params: Promise.resolve({}) }
const signed = (fields: Parameters<typeof callbackOf>[2] = {}, { secret = SECRET, at = 0 } = {}) =>
  callbackOf({ appId: test.app.env.zego.appId, callbackSecret: secret }, test.clock.now + at, {
    event: 'room_login',
    ...fields,
  })
const send = async (fields: unknown) => {
  const response = await POST(postOf(typeof fields === 'string' ? fields : JSON.stringify(fields)), segments)
  return { status: response.status, ...(await response.json()) }
}
const stored = async () => (await test.app.db.selectFrom('callbacks').selectAll().execute()).length

const MINUTE = 60_000

describe('a callback that is not from ZEGOCLOUD is refused, and not stored', () => {
  it.each([
    { what: 'a forged signature', callback: () => ({ ...signed(), signature: '0'.repeat(40) }), status: 401 },
    { what: 'half a signature', callback: () => ({ ...signed(), signature: '5bd5' }), status: 401 },
    { what: 'one of another secret', callback: () => signed({}, { secret: 'another' }), status: 401 },
    { what: 'one of the empty secret', callback: () => signed({}, { secret: '' }), status: 401 },
    { what: 'a changed timestamp', callback: () => ({ ...signed(), timestamp: '1' }), status: 401 },
    { what: 'a changed nonce', callback: () => ({ ...signed(), nonce: '1' }), status: 401 },
    { what: 'a stale one', callback: () => signed({}, { at: -10 * MINUTE - 1000 }), status: 401 },
    { what: 'one of the future', callback: () => signed({}, { at: 10 * MINUTE + 2000 }), status: 401 },
    { what: 'another AppId', callback: () => signed({ appid: '999' }), status: 403 },
    { what: 'an AppId of letters', callback: () => signed({ appid: 'x' }), status: 400 },
    { what: 'no signature', callback: () => ({ ...signed(), signature: undefined }), status: 400 },
    { what: 'two signatures', callback: () => ({ ...signed(), signature: ['a', 'b'] }), status: 400 },
    { what: 'a timestamp in words', callback: () => ({ ...signed(), timestamp: 'now' }), status: 400 },
    { what: 'a NUL', callback: () => ({ ...signed(), nonce: 'a\u0000b' }), status: 400 },
    { what: 'garbage', callback: () => '<html>', status: 400 },
    { what: 'nothing', callback: () => '', status: 400 },
    { what: 'a list', callback: () => '[]', status: 400 },
    { what: '1 MB', callback: () => signed({ extra_info: 'x'.repeat(1024 * 1024) }), status: 413 },
    { what: 'a mix_stop without a task', callback: () => signed({ event: 'mix_stop' }), status: 400 },
    {
      what: 'a stream_close of no number',
      callback: () => signed({ event: 'stream_close', room_id: 'a', stream_id: 'b', stream_seq: '-1' }),
      status: 400,
    },
  ])('$what: $status', async ({ callback, status }) => {
    const answer = await send(callback())
    expect(answer).toMatchObject({ status, error: { message: expect.stringMatching(/\.$/) } })
    expect(JSON.stringify(answer)).not.toContain(SECRET)
    expect(await stored()).toBe(0)
  })

  const stream = { event: 'stream_create', room_id: 'demo', stream_id: 'cam', stream_seq: '1' }
  it.each([
    {
      field: 'stream_seq',
      values: ['-1', '1.5', '1e308', '9'.repeat(16), 1e308, -1, '', 'many', ['1'], {}, null, true],
    },
    { field: 'create_time_ms', values: ['-1', '1e308', '9'.repeat(16), 1e308, 'soon', {}] },
    { field: 'room_id', values: [{}, null, 'x'.repeat(1025), 'a\u0000b'] },
    { field: 'stream_id', values: [{}, null, 'x'.repeat(1025)] },
  ])('a stream_create with an absurd $field is refused under its path', async ({ field, values }) => {
    for (const value of values) {
      const { status, error } = await send({ ...signed(stream), [field]: value })
      expect([status, error.details]).toEqual([400, [{ path: field, message: expect.any(String) }]])
    }
    expect(await stored()).toBe(0)
  })

  it.each([
    { field: 'seq', values: ['-1', '1e308', '9'.repeat(31), 'last', {}] },
    { field: 'task_id', values: [{}, null, ['a'], 'x'.repeat(1025)] },
    { field: 'timestamp', values: ['-1', '1e308', 1e308, {}, null] },
    { field: 'appid', values: ['-1', '1.5', '9'.repeat(16), {}, null] },
    { field: 'event', values: [{}, null, 'x'.repeat(65)] },
  ])('a mix_stop with an absurd $field is refused under its path', async ({ field, values }) => {
    const mix = { event: 'mix_stop', task_id: `${test.app.env.zego.appId}:task`, seq: '1' }
    for (const value of values) {
      const { status, error } = await send({ ...signed(mix), [field]: value })
      expect([status, error.details]).toEqual([400, [{ path: field, message: expect.any(String) }]])
    }
    expect(await stored()).toBe(0)
  })

  it('a string of a million letters is refused, whichever field it is in', async () => {
    for (const field of ['stream_id', 'user_name', 'stream_seq', 'extra_info', 'nonce', 'signature']) {
      expect(await send({ ...signed(stream), [field]: 'x'.repeat(1e6) })).toMatchObject({ status: 413 })
    }
    expect(await stored()).toBe(0)
  })

  it.each([
    { what: 'nearly ten minutes old', at: -10 * MINUTE },
    { what: 'nearly ten minutes ahead', at: 10 * MINUTE },
  ])('one that is $what is taken in', async ({ at }) => {
    expect(await send(signed({}, { at }))).toEqual({ status: 200, repeat: false })
  })

  it.each([11 * MINUTE, 24 * 60 * MINUTE])(
    'one that is made after the clock was set back by %i ms',
    async (setBackMs) => {
      test.clock.setBackMs = setBackMs
      expect(await send(signed({}, { at: -setBackMs }))).toEqual({ status: 200, repeat: false })
      expect(await send(signed({}, { at: -setBackMs - 10 * MINUTE - 1000 }))).toMatchObject({ status: 401 })
    },
  )

  it('it does not matter which page it comes from: no cookie lets it in', async () => {
    const request = postOf(JSON.stringify(signed()))
    request.headers.set('origin', 'https://elsewhere.example')
    expect((await POST(request, segments)).status).toBe(200)
  })
})

it('without a CallbackSecret there is nothing to answer', async () => {
  await test.close()
  test = await openTestApp({ variables: { ZEGO_APP_ID: '5', ZEGO_SERVER_SECRET: 'x' } })
  expect(await send(signed({}, { secret: '' }))).toMatchObject({ status: 404, error: { code: 'not-found' } })
})

it.each([
  { event: 'stream_create', fields: ['room_session_id', 'user_id', 'user_name', 'create_time_ms'] },
  { event: 'stream_close', fields: ['room_session_id', 'user_id', 'user_name', 'destroy_timemillis', 'type'] },
  { event: 'mix_stop', fields: ['seq', 'reason'] },
])('the optional fields of $event may be empty or null', async ({ event, fields }) => {
  const ids = { room_id: 'demo', stream_id: 'cam', stream_seq: '1', task_id: `${test.app.env.zego.appId}:task` }
  for (const nothing of ['', null]) {
    const sent = { event, ...ids, ...Object.fromEntries(fields.map((field) => [field, nothing])) }
    expect(await send(signed(sent))).toEqual({ status: 200, repeat: false })
  }
})

describe('a kind that Mixdesk has no use for is taken in all the same', () => {
  it.each([
    { kind: 'of rooms', fields: { event: 'room_logout' } },
    { kind: 'of transcoding', fields: { event: 'transcode_start', task: ['a'], detail: 'x' } },
  ])('$kind', async ({ fields }) => {
    expect(await send(signed(fields))).toEqual({ status: 200, repeat: false })
  })

  it('with names of its own for the common fields', async () => {
    const { event: _, appid, timestamp, nonce, signature } = signed() as Record<string, string>
    const detail = { code: 1, more: null }
    const snake = { app_id: Number(appid), event_type: 1, timestamp: Number(timestamp), nonce, signature, detail }
    expect(await send(snake)).toEqual({ status: 200, repeat: false })
    const pascal = {
      AppId: appid,
      EventType: 3,
      Timestamp: timestamp,
      Nonce: nonce,
      Signature: signature,
      Detail: detail,
    }
    expect(await send(pascal)).toEqual({ status: 200, repeat: false })
    expect(await send({ ...pascal, Signature: '0'.repeat(40) })).toMatchObject({ status: 401 })
  })
})

describe('a repeat', () => {
  it('is answered like the first and does nothing', async () => {
    const callback = signed()
    expect(await send(callback)).toEqual({ status: 200, repeat: false })
    expect(await send(callback)).toEqual({ status: 200, repeat: true })
    test.clock.step(62_000)
    expect(await send(callback)).toEqual({ status: 200, repeat: true })
  })

  it('of several at once one is the first', async () => {
    const callback = signed()
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(callback)))
    expect(answers.filter(({ repeat }) => !repeat)).toHaveLength(1)
  })

  it('is forgotten once a repeat would be refused as too old', async () => {
    await send(signed())
    test.clock.step(21 * MINUTE)
    await send(signed())
    expect(await stored()).toBe(1)
  })

  it('with other fields is no repeat, but not many fit under one signature', async () => {
    const callback = signed()
    const answers = []
    for (let index = 0; index < 51; index++) answers.push(await send({ ...callback, extra_info: String(index) }))
    expect(answers.map(({ status }) => status)).toEqual([...Array(50).fill(200), 429])
  })
})

it('a callback that could not be worked on counts as the first when it comes again', async () => {
  const callback = signed({ event: 'mix_stop', task_id: `${test.app.env.zego.appId}:task`, seq: '1' })
  await test.app.db.schema.alterTable('shows').renameTo('shows_away').execute()
  expect((await send(callback)).status).toBe(500)
  await test.app.db.schema.alterTable('shows_away').renameTo('shows').execute()
  expect(await send(callback)).toEqual({ status: 200, repeat: false })
})
