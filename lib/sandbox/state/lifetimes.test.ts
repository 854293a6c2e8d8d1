import { expect, it } from 'vitest'
import { openTestSandbox, output, rect, startMix } from '@/lib/sandbox/testing/test-sandbox'

const RectInfo = rect(0, 0, 640, 360)

type Test = ReturnType<typeof openTestSandbox>

const publish = (test: Test, streamId: string, live: boolean) =>
  test.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId, live }] })

/** Returns what is seen of each input of the first task; null when no task runs. */
const seen = ({ sandbox }: Test) => sandbox.readControl().tasks[0]?.inputs.map(({ state }) => state) ?? null

it('keeps the last frame of an input that left for 90 seconds, then has no picture of it', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await publish(test, 'cam-host', false)
  expect(seen(test)).toEqual(['frozen', 'live'])
  test.pass(90)
  expect(seen(test)).toEqual(['frozen', 'live'])
  test.pass(1)
  expect(seen(test)).toEqual(['missing', 'live'])
})

it('has an input again that is back within 90 seconds', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await publish(test, 'cam-host', false)
  test.pass(90)
  await publish(test, 'cam-host', true)
  test.pass(1000)
  expect(seen(test)).toEqual(['live', 'live'])
})

it('does not try an input again after 90 seconds, until the task is updated', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await publish(test, 'cam-host', false)
  test.pass(91)
  await publish(test, 'cam-host', true)
  expect(seen(test)).toEqual(['missing', 'live'])
  await test.call('StartMix', startMix({ Sequence: 2 }))
  expect(seen(test)).toEqual(['live', 'live'])
})

it('lets an update keep an input that is frozen, and no longer one that is missing', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await publish(test, 'cam-host', false)
  test.pass(60)
  expect(await test.call('StartMix', startMix({ Sequence: 2 }))).toMatchObject({ Code: 0 })
  test.pass(31)
  expect(seen(test)).toEqual(['missing', 'live'])
  expect(await test.call('StartMix', startMix({ Sequence: 3 }))).toMatchObject({
    Code: 110200150,
    Message: expect.stringContaining('cam-host'),
  })
})

it('does not let another task start with a stream that is gone', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix())
  await publish(test, 'cam-host', false)
  expect(await test.call('StartMix', startMix({ TaskId: 'other' }))).toMatchObject({ Code: 110200150 })
})

it.each([
  { fields: {}, seconds: 90, why: 'by default' },
  { fields: { MaxIdleTime: 300 }, seconds: 300, why: 'as the task says' },
])('ends a task $seconds seconds after its last input left, $why', async ({ fields, seconds }) => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix(fields))
  await publish(test, 'cam-host', false)
  test.pass(30)
  await publish(test, 'cam-guest-1', false)
  test.pass(seconds - 1)
  expect(await test.call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({ Code: 0 })
  test.pass(1)
  expect(await test.call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({ Code: 110209001 })
  expect(test.sandbox.program('program').status).toBe(404)
})

it('ends a task whose inputs were all given up, although they are published again', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ MaxIdleTime: 300 }))
  await publish(test, 'cam-host', false)
  await publish(test, 'cam-guest-1', false)
  test.pass(100)
  await publish(test, 'cam-host', true)
  await publish(test, 'cam-guest-1', true)
  expect(seen(test)).toEqual(['missing', 'missing'])
  test.pass(200)
  expect(seen(test)).toBe(null)
})

it('never ends a task that has a stream from an address', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ MixInput: [{ StreamUrl: 'rtmp://example.com/a' }] }))
  test.pass(100_000)
  expect(seen(test)).toEqual(['live'])
})

it('publishes an output as a stream that another task can mix, while its own task runs', async () => {
  const test = openTestSandbox()
  const second = startMix({
    TaskId: 'second',
    MixInput: [{ StreamId: 'program' }, { StreamId: 'cam-host' }],
    MixOutput: [{ StreamId: 'again', Width: 640, Height: 360, VideoBitrate: 800_000, Fps: 15 }],
  })
  expect(await test.call('StartMix', second)).toMatchObject({ Code: 110200150 })
  await test.call('StartMix', startMix())
  expect(await test.call('StartMix', second)).toMatchObject({ Code: 0 })
  await test.call('StopMix', { TaskId: 'task', Sequence: 2 })
  expect(seen(test)).toEqual(['frozen', 'live'])
})

const change = (test: Test, streamId: string, fields: object) =>
  test.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId, live: true, ...fields }] })

it('freezes an input whose stream is silent for as long as that is published, and ends an idle task for it', async () => {
  const test = openTestSandbox()
  await test.call('StartMix', startMix({ MaxIdleTime: 300 }))
  await change(test, 'cam-host', { frozen: true })
  test.pass(200)
  expect(seen(test)).toEqual(['frozen', 'live'])
  await change(test, 'cam-guest-1', { frozen: true })
  test.pass(299)
  expect(seen(test)).toEqual(['frozen', 'frozen'])
  test.pass(1)
  expect(seen(test)).toBe(null)
})

it('counts idleness from the start of a task, and over its updates', async () => {
  const test = openTestSandbox()
  const alone = { MixInput: [{ StreamId: 'cam-host' }] }
  await change(test, 'cam-host', { frozen: true })
  test.pass(1000)
  expect(await test.call('StartMix', startMix(alone))).toMatchObject({ Code: 0 })
  test.pass(60)
  expect(await test.call('StartMix', startMix({ ...alone, Sequence: 2 }))).toMatchObject({ Code: 0 })
  test.pass(29)
  expect(seen(test)).toEqual(['frozen'])
  test.pass(1)
  expect(seen(test)).toBe(null)
})

it('forgets silence and a camera that is off when a stream comes anew', async () => {
  const test = openTestSandbox()
  await change(test, 'cam-host', { frozen: true, cameraOff: true })
  await publish(test, 'cam-host', false)
  await publish(test, 'cam-host', true)
  const [room] = test.sandbox.readControl().rooms
  expect(room?.streams[0]).toMatchObject({ streamId: 'cam-host', live: true, frozen: false, cameraOff: false })
})

it.each([
  { fields: {}, off: {}, waits: false, why: 'a camera sends video at once' },
  { fields: {}, off: { cameraOff: true }, waits: true, why: 'the camera is off' },
  { fields: {}, off: { frozen: true }, waits: true, why: 'no data comes' },
  { fields: { ContentControl: 1 }, off: {}, waits: true, why: 'only its sound is mixed' },
  { fields: { RectInfo: undefined }, off: {}, waits: true, why: 'without a rectangle only its sound is mixed' },
  { fields: { StreamId: 'music-1' }, off: {}, waits: true, why: 'it is sound only' },
  { fields: { StreamUrl: 'rtmp://example.com/a' }, off: {}, waits: false, why: 'of an address nothing is known' },
])('a task that is to wait for video waits: $waits, since $why', async ({ fields, off, waits }) => {
  const test = openTestSandbox()
  await change(test, 'cam-host', off)
  await test.call(
    'StartMix',
    startMix({ WaitVideoInput: 1, MixInput: [{ StreamId: 'cam-host', RectInfo, ...fields }] }),
  )
  expect(test.sandbox.program('program').status).toBe(waits ? 404 : 200)
  test.pass(10)
  expect(await test.call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({ Code: waits ? 110209001 : 0 })
})

it('publishes a task that waited once video comes, and keeps it published', async () => {
  const test = openTestSandbox()
  await change(test, 'cam-host', { cameraOff: true })
  await test.call('StartMix', startMix({ WaitVideoInput: 1, MixInput: [{ StreamId: 'cam-host', RectInfo }] }))
  test.pass(9)
  await change(test, 'cam-host', { cameraOff: false })
  await change(test, 'cam-host', { cameraOff: true })
  test.pass(600)
  expect(test.sandbox.program('program').status).toBe(200)
})

it('adds an output to the stream list of its target room, for as long as its task runs', async () => {
  const test = openTestSandbox()
  await test.sandbox.changeControl({ streams: [{ roomId: 'foyer', streamId: 'door', live: true }] })
  const list = async () => (await test.call('DescribeSimpleStreamList', null, { RoomId: 'foyer' })).Data
  const MixOutput = [{ ...output, TargetRoom: { RoomId: 'foyer', UserId: 'mix-user' } }]
  await test.call('StartMix', startMix({ MixOutput }))
  const door = expect.objectContaining({ StreamId: 'door', StreamNumberId: 7 })
  const mix = {
    StreamId: 'program',
    UserId: 'mix-user',
    UserName: '',
    CreateTime: Date.UTC(2026, 0, 1),
    StreamNumberId: 8,
  }
  expect(await list()).toEqual({ StreamList: [door, mix] })
  await test.call('StartMix', startMix({ MixOutput, Sequence: 2 }))
  expect(await list()).toEqual({ StreamList: [door, mix] })
  await test.call('StopMix', { TaskId: 'task', Sequence: 3 })
  expect(await list()).toEqual({ StreamList: [door] })
})
