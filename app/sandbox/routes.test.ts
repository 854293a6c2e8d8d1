import { randomBytes } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { NewAccount } from '@/lib/protocol/account'
import { createAccount } from '@/lib/server/accounts/create-account'
import { listAccounts } from '@/lib/server/accounts/list-accounts'
import { updateAccount } from '@/lib/server/accounts/update-account'
import { openTestApp } from '@/lib/server/testing/test-app'
import { signedQuery } from '@/lib/server/zego/sign'
import * as card from './card/[streamId]/route'
import * as control from './control/route'
import * as answer from './feeds/answer/route'
import * as publish from './feeds/publish/route'
import * as watch from './feeds/watch/route'
import * as program from './program/[streamId]/route'
import * as zego from './zego/route'

let test: Awaited<ReturnType<typeof openTestApp>>
afterEach(() => test.close())

const segments = (streamId?: string) => ({ params: Promise.resolve({ streamId }) })
const address = (path: string) => `http://localhost:3000/sandbox/${path}`
const get = (path: string, headers: Record<string, string> = {}) => new Request(address(path), { headers })
const put = (body: unknown, headers: Record<string, string> = {}) =>
  new Request(address('control'), { method: 'PUT', headers, body: JSON.stringify(body) })

function startMix(): Request {
  const { env, now } = test.context
  const nonce = randomBytes(8).toString('hex')
  const timestampSeconds = Math.floor(now() / 1000)
  const query = signedQuery(env.zego, 'StartMix', { nonce, timestampSeconds, isTest: env.zego.isTest })
  const body = {
    TaskId: 'task',
    UserId: 'desk',
    Sequence: 1,
    MixInput: [{ StreamId: 'cam-host', RectInfo: { Layer: 0, Top: 0, Left: 0, Bottom: 720, Right: 1280 } }],
    MixOutput: [{ StreamId: 'out/1', Width: 1280, Height: 720, VideoBitrate: 1_500_000, Fps: 15 }],
  }
  return new Request(`${address('zego')}?${query}`, { method: 'POST', body: JSON.stringify(body) })
}

it('takes a signed StartMix without a session and answers a viewer with its picture', async () => {
  test = await openTestApp()
  const viewer = await test.signIn('viewer')
  expect(await (await zego.POST(startMix())).json()).toMatchObject({ Code: 0 })
  const picture = await program.GET(get('program/out%2F1', viewer), segments('out%2F1'))
  expect(await picture.text()).toContain('data-stream="cam-host"')
  expect((await card.GET(get('card/screen-1', viewer), segments('screen-1'))).status).toBe(200)
  expect((await card.GET(get('card/music-1', viewer), segments('music-1'))).status).toBe(404)
})

it('is there again once a file that holds no sandbox was removed, without a restart', async () => {
  test = await openTestApp()
  const file = join(test.context.env.dataDir, 'sandbox.json')
  writeFileSync(file, '{}')
  expect((await zego.POST(startMix())).status).toBe(500)
  rmSync(file)
  expect(await (await zego.POST(startMix())).json()).toMatchObject({ Code: 0 })
})

it('keeps pictures and control from whoever is not signed in', async () => {
  test = await openTestApp()
  expect((await program.GET(get('program/out'), segments('out'))).status).toBe(401)
  expect((await card.GET(get('card/cam-host'), segments('cam-host'))).status).toBe(401)
  expect((await control.GET(get('control'), segments())).status).toBe(401)
  expect((await control.PUT(put({}), segments())).status).toBe(401)
})

it('lets a viewer read the control and an operator change it', async () => {
  test = await openTestApp()
  const change = { faults: [{ kind: 'status', status: 503 }] }
  const [viewer, operator] = [await test.signIn('viewer'), await test.signIn('operator')]
  expect((await control.GET(get('control', viewer), segments())).status).toBe(200)
  expect((await control.PUT(put(change, viewer), segments())).status).toBe(403)
  expect(await (await control.PUT(put(change, operator), segments())).json()).toMatchObject(change)
  expect((await zego.POST(startMix())).status).toBe(503)
})

it('carries pictures of a rehearsal between the signed-in, which operators alone publish', async () => {
  test = await openTestApp()
  const [viewer, operator] = [await test.signIn('viewer'), await test.signIn('operator')]
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    new Request(address(`feeds/${path}`), { method: 'POST', headers, body: JSON.stringify(body) })
  const camera = { streamId: 'camera-1', userName: 'Camera', width: 640, height: 480 }
  const heartbeat = { roomId: 'demo', tab: 'tab-00001', streams: [camera] }
  const offer = { roomId: 'demo', streamId: 'camera-1', sdp: 'offer' }
  expect((await publish.POST(post('publish', heartbeat), segments())).status).toBe(401)
  expect((await publish.POST(post('publish', heartbeat, viewer), segments())).status).toBe(403)
  expect((await answer.POST(post('answer', { id: 'a', sdp: 'b' }, viewer), segments())).status).toBe(403)
  expect((await watch.POST(post('watch', offer), segments())).status).toBe(401)
  expect((await watch.POST(post('watch', offer, viewer), segments())).status).toBe(404)
  expect((await watch.POST(post('watch', { ...offer, more: 1 }, viewer), segments())).status).toBe(400)

  const beat = publish.POST(post('publish', heartbeat, operator), segments())
  await vi.waitFor(async () => {
    const { rooms } = await (await control.GET(get('control', viewer), segments())).json()
    expect(JSON.stringify(rooms)).toContain('camera-1')
  })
  const watched = watch.POST(post('watch', offer, viewer), segments())
  const { offers } = await (await beat).json()
  const given = { id: offers[0].id, sdp: 'answer' }
  expect((await answer.POST(post('answer', given, operator), segments())).status).toBe(200)
  expect(await (await watched).json()).toEqual({ sdp: 'answer' })
  expect((await answer.POST(post('answer', given, operator), segments())).status).toBe(404)
})

it('says where a change is wrong', async () => {
  test = await openTestApp()
  const change = { faults: [{ kind: 'status', status: 200 }] }
  const response = await control.PUT(put(change, await test.signIn('operator')), segments())
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ error: { code: 'invalid', details: [{ path: 'faults[0].status' }] } })
})

it.each(['abc', '-1', '1e9', '', '99999999999'])(
  'changes and reads no sandbox where the AppId asked for is "%s"',
  async (text) => {
    test = await openTestApp()
    const operator = await test.signIn('operator')
    const query = `?appId=${text}`
    const body = JSON.stringify({ faults: [{ kind: 'status', status: 503 }] })
    const answers = [
      await control.PUT(
        new Request(`${address('control')}${query}`, { method: 'PUT', headers: operator, body }),
        segments(),
      ),
      await control.GET(get(`control${query}`, operator), segments()),
      await program.GET(get(`program/out${query}`, operator), segments('out')),
      await card.GET(get(`card/cam-host${query}`, operator), segments('cam-host')),
    ]
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
    expect(await answers[0]?.json()).toMatchObject({ error: { details: [{ path: 'appId' }] } })
    expect(await (await control.GET(get('control', operator), segments())).json()).toMatchObject({ faults: [] })
  },
)

it('refuses a query that it would have to ignore', async () => {
  test = await openTestApp()
  const operator = await test.signIn('operator')
  const change = (query: string) =>
    control.PUT(new Request(address(`control${query}`), { method: 'PUT', headers: operator, body: '{}' }), segments())
  const answers = [
    await change('?received=0x1'),
    await change('?appId=1&appId=2'),
    await control.GET(get('control?recieved=1', operator), segments()),
    await program.GET(get('program/out?appid=777', operator), segments('out')),
  ]
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400])
})

it('is not there when it is switched off', async () => {
  test = await openTestApp({ variables: { SANDBOX: 'false' } })
  const operator = await test.signIn('operator')
  const answers = [
    await zego.POST(startMix()),
    await program.GET(get('program/out', operator), segments('out')),
    await card.GET(get('card/cam-host', operator), segments('cam-host')),
    await control.GET(get('control', operator), segments()),
    await control.PUT(put({}, operator), segments()),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
})

it('has the streams and the limits of the environment', async () => {
  test = await openTestApp({ variables: { SANDBOX_STREAMS: 'cam-host,door', ZEGO_MAX_FPS: '10' } })
  const viewer = await test.signIn('viewer')
  expect(await (await control.GET(get('control', viewer), segments())).json()).toMatchObject({
    rooms: [{ roomId: 'demo', streams: [{ streamId: 'cam-host' }, { streamId: 'door' }] }],
  })
  expect(await (await zego.POST(startMix())).json()).toMatchObject({ Code: 110200002 })
})

describe('a second account of the sandbox', () => {
  const second = { name: 'Second', appId: 777, region: 'sandbox', serverSecret: 'second-secret', maxFps: 10 }
  const call = (credentials: { appId: number; serverSecret: string }, nonce = randomBytes(8).toString('hex')) => {
    const timestampSeconds = Math.floor(test.context.now() / 1000)
    const query = signedQuery(credentials, 'GetMixTaskInfo', { nonce, timestampSeconds, isTest: false })
    query.set('TaskId', 'task')
    return zego.GET(new Request(`${address('zego')}?${query}`))
  }
  const add = async () => {
    test = await openTestApp()
    await createAccount(test.context, NewAccount.parse(second))
    return test.signIn('operator')
  }

  it('has rooms and tasks of its own', async () => {
    const operator = await add()
    expect(await (await zego.POST(startMix())).json()).toMatchObject({ Code: 0 })
    expect(await (await call(test.context.env.zego)).json()).toMatchObject({ Code: 0 })
    expect(await (await call(second)).json()).toMatchObject({ Code: 110209001 })

    const leave = { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] }
    const put = new Request(`${address('control')}?appId=777`, {
      method: 'PUT',
      headers: operator,
      body: JSON.stringify(leave),
    })
    expect((await control.PUT(put, segments())).status).toBe(200)
    const live = async (query: string) => {
      const { rooms } = await (await control.GET(get(`control${query}`, operator), segments())).json()
      return rooms[0].streams.filter((stream: { live: boolean }) => stream.live).length
    }
    expect([await live(''), await live('?appId=777')]).toEqual([6, 5])
    expect((await program.GET(get('program/out%2F1?appId=777', operator), segments('out%2F1'))).status).toBe(404)
    expect((await program.GET(get('program/out%2F1', operator), segments('out%2F1'))).status).toBe(200)
  })

  it('is signed for with its own secret, also after that was replaced', async () => {
    const operator = await add()
    const wrong = { ...second, serverSecret: test.context.env.zego.serverSecret }
    expect(await (await call(wrong)).json()).toMatchObject({ Code: 100000005 })
    const [, { id = '', revision = 0 } = {}] = await listAccounts(test.context)
    await updateAccount(test.context, id, { revision, serverSecret: 'another' })
    expect(await (await call(second)).json()).toMatchObject({ Code: 100000005 })
    expect(await (await call({ ...second, serverSecret: 'another' })).json()).toMatchObject({ Code: 110209001 })
    expect((await control.GET(get('control?appId=778', operator), segments())).status).toBe(404)
  })

  it('is one and the same for all who come after it was changed, and goes on where it was', async () => {
    const operator = await add()
    const leave = { streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] }
    const address = 'http://localhost:3000/sandbox/control?appId=777'
    const change = (body: object) =>
      control.PUT(new Request(address, { method: 'PUT', headers: operator, body: JSON.stringify(body) }), segments())
    expect((await change(leave)).status).toBe(200)
    const [, { id = '', revision = 0 } = {}] = await listAccounts(test.context)
    await updateAccount(test.context, id, { revision, serverSecret: 'another' })
    const code = (number: number) => ({ faults: [{ kind: 'code', code: number }] })
    await Promise.all([change({ faults: [] }), change({ faults: [] })])
    await change(code(5))
    const { faults, rooms } = await (await control.GET(get('control?appId=777', operator), segments())).json()
    expect(faults).toMatchObject([{ code: 5 }])
    const gone = rooms[0].streams.filter((stream: { live: boolean }) => !stream.live)
    expect(gone).toMatchObject([{ streamId: 'cam-host' }])
  })
})
