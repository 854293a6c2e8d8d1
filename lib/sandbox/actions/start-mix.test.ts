import { describe, expect, it } from 'vitest'
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'

const picture = (StreamId: string, RectInfo: unknown) => ({ MixInput: [{ StreamId, RectInfo }] })
const ONE = picture('cam-host', rect(0, 0, 10, 10))
const url = (StreamUrl: string) => ({ MixInput: [{ StreamUrl }] })
const encoded = (fields: object) => ({ MixOutput: [{ ...output, ...fields }] })
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index))

it.each([
  { fields: { TaskId: undefined }, code: 110200002, names: 'TaskId' },
  { fields: { TaskId: '' }, code: 110200002, names: 'TaskId' },
  { fields: { TaskId: 'two words' }, code: 110200002, names: 'TaskId' },
  { fields: { UserId: 'a:b' }, code: 110200002, names: 'UserId' },
  { fields: { RoomId: 'salón' }, code: 110200002, names: 'RoomId' },
  { fields: { RoomId: 7 }, code: 110200002, names: 'RoomId' },
  { fields: { Sequence: '1' }, code: 110200002, names: 'Sequence' },
  { fields: { Sequence: 1.5 }, code: 110200002, names: 'Sequence' },
  { fields: { Sequence: 2 ** 53 }, code: 110200002, names: 'Sequence' },
  { fields: { Sequence: 1e308 }, code: 110200002, names: 'Sequence' },
  { fields: { MixInput: [] }, code: 110200002, names: 'MixInput' },
  { fields: { MixInput: {} }, code: 110200002, names: 'MixInput' },
  { fields: { MixOutput: [] }, code: 110200002, names: 'MixOutput' },
  { fields: { BackGroundColorHex: '#0a1526' }, code: 110200002, names: 'BackGroundColorHex' },
  { fields: { BackGroundColorHex: '0x0a1526ff' }, code: 110200002, names: 'BackGroundColorHex' },
  { fields: { MaxIdleTime: 89 }, code: 110200002, names: 'MaxIdleTime' },
  { fields: picture('cam-host', { Left: 0 }), code: 110200002, names: 'MixInput[0].RectInfo.Top' },
  { fields: picture('cam-host', rect(0.5, 0, 10, 10)), code: 110200002, names: 'MixInput[0].RectInfo.Left' },
  { fields: picture('cam-host', rect(0, 0, 10, 10, -1)), code: 110200002, names: 'MixInput[0].RectInfo.Layer' },
  { fields: picture('cam-host', rect(10, 0, 10, 10)), code: 110200002, names: 'MixInput[0].RectInfo: Right' },
  { fields: picture('cam-host', rect(0, 20, 10, 10)), code: 110200002, names: 'MixInput[0].RectInfo: Bottom' },
  { fields: picture('cam-host', rect(-1, 0, 10, 10)), code: 110200002, names: 'MixInput[0].RectInfo: leaves' },
  { fields: picture('cam-host', rect(0, 0, 1281, 10)), code: 110200002, names: 'MixInput[0].RectInfo: leaves' },
  { fields: picture('nobody', rect(0, 0, 10, 10)), code: 110200150, names: 'stream nobody' },
  { fields: { MixInput: [{}] }, code: 110200153, names: 'MixInput[0]' },
  { fields: encoded({ StreamId: undefined }), code: 110200154, names: 'MixOutput[0]' },
  { fields: url('ftp://example.com/a.flv'), code: 110200155, names: 'MixInput[0].StreamUrl' },
  { fields: url('https://example.com/a.m3u8'), code: 110200155, names: 'MixInput[0].StreamUrl' },
  { fields: url('rtmp://'), code: 110200155, names: 'MixInput[0].StreamUrl' },
  { fields: encoded({ StreamUrl: 'https://example.com/a.flv' }), code: 110200156, names: 'MixOutput[0].StreamUrl' },
  {
    fields: { MixInput: many(10, (index) => ({ StreamUrl: `rtmp://example.com/live/${index}` })) },
    code: 110200158,
    names: 'MixInput',
  },
  { fields: encoded({ Width: 3002 }), code: 110200161, names: 'MixOutput[0].Width' },
  { fields: encoded({ Width: -2 }), code: 110200161, names: 'MixOutput[0].Width' },
  { fields: encoded({ Height: 3002 }), code: 110200002, names: 'MixOutput[0].Height' },
  { fields: encoded({ Width: 1281 }), code: 110200002, names: 'MixOutput[0].Width' },
  { fields: encoded({ Height: '720' }), code: 110200002, names: 'MixOutput[0].Height' },
  { fields: encoded({ VideoBitrate: 0 }), code: 110200002, names: 'MixOutput[0].VideoBitrate' },
  { fields: encoded({ Fps: 21 }), code: 110200002, names: 'MixOutput[0].Fps' },
  { fields: encoded({ Fps: 0 }), code: 110200002, names: 'MixOutput[0].Fps' },
  { fields: encoded({ StreamId: 'cam-host' }), code: 110200140, names: 'cam-host' },
  { fields: { MixInput: many(2, () => ({ StreamId: 'cam-host' })) }, code: 110200175, names: 'MixInput[1]: cam-host' },
  { fields: { MixOutput: many(2, () => output) }, code: 110200176, names: 'MixOutput[1]: program' },
  {
    fields: { MixOutput: many(4, (index) => ({ ...output, StreamId: `program-${index}` })) },
    code: 110200178,
    names: 'MixOutput',
  },
])('refuses $fields with $code, naming $names', async ({ fields, code, names }) => {
  const { call, sandbox } = openTestSandbox()
  const reply = await call('StartMix', startMix(fields))
  expect(reply).toMatchObject({ Code: code, Message: expect.stringContaining(names) })
  expect(sandbox.readControl()).toMatchObject({ tasks: [] })
})

it.each([
  { action: 'StartMix', body: '', code: 110200184 },
  { action: 'StartMix', body: '{"TaskId":', code: 110200184 },
  { action: 'StopMix', body: 'TaskId=task', code: 110200185 },
  { action: 'StartMix', body: '[]', code: 110200004 },
  { action: 'StopMix', body: 'null', code: 110200004 },
  { action: 'StartMix', body: `{"a":${'['.repeat(40)}${']'.repeat(40)}}`, code: 110200004 },
  { action: 'StartMix', body: `"${'x'.repeat(1_000_001)}"`, code: 110200004 },
])('refuses the $action body $body with $code', async ({ action, body, code }) => {
  const { call } = openTestSandbox()
  expect(await call(action, body)).toMatchObject({ Code: code })
})

it.each([
  { fields: { Appid: 12345, ExPara: [{ Key: 'video_encode', Value: 'x' }] }, why: 'with fields that it does not know' },
  { fields: url('https://example.com/live/a.FLV?token=1'), why: 'with a stream from an address' },
  {
    fields: { MixInput: [{ StreamId: 'nobody', StreamUrl: 'rtmp://example.com/a' }] },
    why: 'whose URL wins over its id',
  },
  {
    fields: { MixInput: [{ StreamId: 'music-1' }], ...encoded({ Width: 1, Height: 1 }) },
    why: 'of sound only, in 1 × 1',
  },
  { fields: picture('cam-host', { Top: 0, Left: 0, Bottom: 720, Right: 1280 }), why: 'without Layers' },
  { fields: { Sequence: undefined, RoomId: undefined }, why: 'without what is not required' },
])('accepts a mix $why', async ({ fields }) => {
  const { call } = openTestSandbox()
  expect(await call('StartMix', startMix(fields))).toMatchObject({ Code: 0 })
})

it('answers with who, which and where', async () => {
  const { call } = openTestSandbox()
  expect((await call('StartMix', startMix({ Sequence: 42 }))).Data).toEqual({
    UserId: 'desk',
    Sequence: 42,
    RoomId: 'demo',
    PlayInfo: [{ StreamId: 'program', RTMP: '', HLS: '', FLV: '', Status: 0, UserName: '' }],
  })
})

it.each([
  { isTest: true, input: 'zegotest-12345-cam-host', to: 'zegotest-12345-program', code: 0 },
  { isTest: true, input: 'cam-host', to: 'zegotest-12345-program', code: 110200150 },
  { isTest: true, input: 'zegotest-12345-zegotest-12345-cam-host', to: 'zegotest-12345-program', code: 110200150 },
  { isTest: true, input: 'zegotest-12345-cam-host', to: 'program', code: 110200154 },
  { isTest: true, input: 'zegotest-12345-cam-host', to: 'zegotest-12345-zegotest-12345-program', code: 110200154 },
  { isTest: false, input: 'zegotest-12345-cam-host', to: 'program', code: 110200150 },
])('answers $code to $input mixed to $to when IsTest is $isTest', async ({ isTest, input, to, code }) => {
  const { call } = openTestSandbox()
  const body = startMix({ ...picture(input, rect(0, 0, 10, 10)), ...encoded({ StreamId: to }) })
  expect(await call('StartMix', body, { IsTest: String(isTest) })).toMatchObject({ Code: code })
})

it('replaces the whole task with whatever comes last: a default account has no timing control', async () => {
  const { call, sandbox } = openTestSandbox()
  await call('StartMix', startMix({ Sequence: 7 }))
  expect(await call('StartMix', startMix({ Sequence: 6, ...ONE }))).toMatchObject({ Code: 0 })
  expect(sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 6, inputs: [{ name: 'cam-host' }] }] })
})

describe('with timing control', () => {
  const ordered = () => openTestSandbox({ limits: { timingControl: true } })

  it.each([
    { fields: { Sequence: 6 }, runs: 7, why: 'a smaller Sequence' },
    { fields: { Sequence: 6, TaskId: 'another' }, runs: 7, why: 'a smaller Sequence for another task of the UserId' },
    { fields: { Sequence: 8 }, runs: 8, why: 'a larger Sequence' },
    { fields: { Sequence: 6, UserId: 'someone' }, runs: 6, why: 'another UserId' },
  ])('answers 0 to $why, and task runs $runs', async ({ fields, runs }) => {
    const { call, sandbox } = ordered()
    await call('StartMix', startMix({ Sequence: 7 }))
    expect(await call('StartMix', startMix({ ...fields, ...ONE }))).toMatchObject({ Code: 0 })
    expect(sandbox.readControl().tasks).toMatchObject([{ taskId: 'task', sequence: runs }])
  })

  it.each([
    { seconds: 20 * 60 - 1, runs: [], why: 'a signed call may still be on its way' },
    { seconds: 20 * 60 + 1, runs: [{ sequence: 6 }], why: 'none can be any more' },
  ])('remembers the Sequence of an ended task for 20 minutes: after $seconds s $why', async ({ seconds, runs }) => {
    const { call, sandbox, pass } = ordered()
    await call('StartMix', startMix({ Sequence: 7 }))
    await call('StopMix', { TaskId: 'task', Sequence: 8 })
    pass(seconds)
    await call('StartMix', startMix({ Sequence: 6 }))
    expect(sandbox.readControl().tasks).toMatchObject(runs)
  })

  it('still refuses what is wrong', async () => {
    const { call } = ordered()
    await call('StartMix', startMix({ Sequence: 7 }))
    expect(await call('StartMix', startMix({ Sequence: 6, MaxIdleTime: 1 }))).toMatchObject({ Code: 110200002 })
  })

  it('has no effect in the test environment', async () => {
    const { call, sandbox } = ordered()
    const query = { IsTest: 'true' }
    const body = {
      ...picture('zegotest-12345-cam-host', rect(0, 0, 10, 10)),
      ...encoded({ StreamId: 'zegotest-12345-out' }),
    }
    await call('StartMix', startMix({ Sequence: 7, ...body }), query)
    await call('StartMix', startMix({ Sequence: 6, ...body }), query)
    expect(sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 6 }] })
  })

  it('keeps a late StartMix from bringing a stopped task back, and a late StopMix from ending a newer one', async () => {
    const { call, sandbox, pass } = ordered()
    await call('StartMix', startMix({ Sequence: 7 }))
    await call('StopMix', { TaskId: 'task', UserId: 'desk', Sequence: 9 })
    pass(600)
    expect(await call('StartMix', startMix({ Sequence: 8 }))).toMatchObject({ Code: 0 })
    expect(sandbox.readControl()).toMatchObject({ tasks: [] })
    await call('StartMix', startMix({ Sequence: 11 }))
    expect(await call('StopMix', { TaskId: 'task', Sequence: 10 })).toMatchObject({ Code: 0 })
    expect(sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 11 }] })
  })
})

it('accepts 10 inputs where the account may', async () => {
  const { call } = openTestSandbox({ limits: { maxInputs: 10 } })
  const MixInput = many(10, (index) => ({ StreamUrl: `rtmp://example.com/live/${index}` }))
  expect(await call('StartMix', startMix({ MixInput }))).toMatchObject({ Code: 0 })
})
