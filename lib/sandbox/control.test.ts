import { expect, it } from 'vitest'
import { ControlChange } from './control'
import { openTestSandbox, startMix } from './testing/test-sandbox'

it('describes the demo room, with sizes and what is sound only', () => {
  const { sandbox } = openTestSandbox()
  const picture = (streamId: string, userName: string, width: number, height: number) =>
    expect.objectContaining({ streamId, userName, width, height, soundOnly: false, live: true })
  expect(sandbox.readControl()).toMatchObject({
    rooms: [
      {
        roomId: 'demo',
        streams: [
          picture('cam-host', 'Host', 1280, 720),
          picture('cam-guest-1', 'Guest left', 1280, 720),
          picture('cam-guest-2', 'Guest right', 640, 480),
          picture('phone-1', 'Phone', 720, 1280),
          picture('screen-1', 'Slides', 1920, 1080),
          { streamId: 'music-1', userName: 'Music', width: 0, height: 0, soundOnly: true, live: true },
        ],
      },
    ],
    tasks: [],
    faults: [],
    received: [],
  })
})

it('lets streams join, in a new room too, change, leave and return', async () => {
  const { sandbox, pass } = openTestSandbox()
  const change = (fields: object) =>
    sandbox.changeControl({ streams: [{ roomId: 'studio', streamId: 'cam', live: true, ...fields }] })
  const shown = (fields: object) => ({ rooms: [{}, { streams: [fields] }] })
  expect(await change({ userName: '<b>Ann' })).toMatchObject(shown({ userName: '<b>Ann', width: 1280, live: true }))
  expect(await change({ width: 640 })).toMatchObject(shown({ userName: '<b>Ann', width: 640, height: 720 }))
  pass(5)
  expect(await change({ live: false })).toMatchObject(shown({ live: false, goneAt: Date.UTC(2026, 0, 1, 0, 0, 5) }))
  pass(5)
  expect(await change({})).toMatchObject(shown({ live: true, width: 640, createdAt: Date.UTC(2026, 0, 1, 0, 0, 10) }))
  expect(await change({ soundOnly: true })).toMatchObject(shown({ soundOnly: true, width: 0 }))
})

it('refuses to let a stream leave that is not there, and then does nothing else either', async () => {
  const { sandbox } = openTestSandbox()
  const before = JSON.stringify(sandbox.readControl())
  const change = sandbox.changeControl({
    faults: [{ kind: 'drop', action: 'any', times: 1, act: false }],
    streams: [
      { roomId: 'demo', streamId: 'cam-host', live: false },
      { roomId: 'demo', streamId: 'nobody', live: false },
    ],
  })
  await expect(change).rejects.toMatchObject({ code: 'invalid', details: [{ path: 'streams[1].streamId' }] })
  expect(JSON.stringify(sandbox.readControl())).toBe(before)
})

it.each([
  { change: { faults: [{ kind: 'explode' }] }, path: 'faults.0.kind' },
  { change: { faults: [{ kind: 'delay', delayMs: 60_001 }] }, path: 'faults.0.delayMs' },
  { change: { faults: [{ kind: 'status', status: 200 }] }, path: 'faults.0.status' },
  { change: { faults: [{ kind: 'code', code: 0 }] }, path: 'faults.0.code' },
  { change: { faults: [{ kind: 'drop', times: 0 }] }, path: 'faults.0.times' },
  { change: { faults: [{ kind: 'drop', action: 'startMix' }] }, path: 'faults.0.action' },
  { change: { streams: [{ roomId: 'demo', streamId: 'a b', live: true }] }, path: 'streams.0.streamId' },
  { change: { streams: [{ roomId: 'demo', streamId: 'a', live: true, width: 1e308 }] }, path: 'streams.0.width' },
  { change: { streams: [{ roomId: 'demo', streamId: 'a', live: false, closeType: 6 }] }, path: 'streams.0.closeType' },
  { change: { fault: [] }, path: '' },
])('refuses $change at $path', ({ change, path }) => {
  const parsed = ControlChange.safeParse(change)
  expect(parsed.error?.issues[0]?.path.join('.')).toBe(path)
})

it('lists what it received: body as it was sent, answer, newest 500', async () => {
  const { sandbox, call } = openTestSandbox()
  const body = { ...startMix(), Appid: 12345 }
  await call('StartMix', body)
  expect(sandbox.readControl()).toMatchObject({ received: [{ action: 'StartMix', body, answer: { Code: 0 } }] })
  for (let index = 0; index < 600; index++) await call('GetMixTaskInfo', null, { TaskId: `task-${index}` })
  const { received } = sandbox.readControl()
  expect(received).toHaveLength(500)
  expect(received.at(-1)?.query.TaskId).toBe('task-599')
  expect(sandbox.readControl({ received: 1 }).received).toEqual(received.slice(-1))
  expect(sandbox.readControl({ received: 0 }).received).toEqual([])
  expect(await sandbox.changeControl({ forgetReceived: true })).toMatchObject({ received: [] })
})
