import { expect, it } from 'vitest'
import { openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'

it('tells how long a task has run, updates included', async () => {
  const { call, pass } = openTestSandbox()
  await call('StartMix', startMix())
  pass(61.9)
  await call('StartMix', startMix({ Sequence: 2 }))
  pass(1)
  expect((await call('GetMixTaskInfo', null, { TaskId: 'task' })).Data).toEqual({
    TaskInfo: { TaskId: 'task', MixDuration: 62 },
  })
})

it.each([
  { action: 'GetMixTaskInfo', body: null, query: { TaskId: 'nothing' }, code: 110209001 },
  { action: 'GetMixTaskInfo', body: null, query: {}, code: 110200002 },
  { action: 'StopMix', body: { TaskId: 'nothing', UserId: 'desk', Sequence: 1 }, query: {}, code: 110209001 },
  { action: 'StopMix', body: { UserId: 'desk' }, query: {}, code: 110200002 },
  { action: 'DescribeSimpleStreamList', body: null, query: { RoomId: 'nowhere' }, code: 104 },
  { action: 'DescribeSimpleStreamList', body: null, query: {}, code: 104 },
])('refuses $action of $body $query with $code', async ({ action, body, query, code }) => {
  const { call } = openTestSandbox()
  await call('StartMix', startMix())
  expect(await call(action, body, query)).toMatchObject({ Code: code })
  expect(await call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({ Code: 0 })
})

it.each([
  { isTest: 'true', first: 'zegotest-12345-cam-host' },
  { isTest: 'FALSE', first: 'cam-host' },
])('lists the streams that a room has now, with IsTest $isTest as $first', async ({ isTest, first }) => {
  const { call, sandbox } = openTestSandbox()
  await sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'screen-1', live: false }] })
  const reply = await call('DescribeSimpleStreamList', null, { RoomId: 'demo', IsTest: isTest })
  const { StreamList } = reply.Data as { StreamList: unknown[] }
  expect(StreamList).toHaveLength(5)
  expect(StreamList[0]).toEqual({
    StreamId: first,
    UserId: 'user-cam-host',
    UserName: 'Host',
    CreateTime: Date.UTC(2026, 0, 1),
    StreamNumberId: 1,
  })
})

it('has the streams that were named instead of the six', async () => {
  const { call } = openTestSandbox({ streams: ['screen-1', 'door-cam'] })
  expect(await call('DescribeSimpleStreamList', null, { RoomId: 'demo' })).toMatchObject({
    Data: {
      StreamList: [
        { StreamId: 'screen-1', UserName: 'Slides' },
        { StreamId: 'door-cam', UserName: 'door-cam' },
      ],
    },
  })
})

it('lists one room once in ten seconds', async () => {
  const { call, pass, sandbox } = openTestSandbox({ limits: {} })
  await sandbox.changeControl({ streams: [{ roomId: 'other', streamId: 'cam', live: true }] })
  const list = (RoomId: string) => call('DescribeSimpleStreamList', null, { RoomId })
  expect(await list('demo')).toMatchObject({ Code: 0 })
  pass(9.9)
  expect(await list('demo')).toMatchObject({ Code: 207 })
  expect(await list('other')).toMatchObject({ Code: 0 })
  pass(0.1)
  expect(await list('demo')).toMatchObject({ Code: 0 })
})

it.each([
  { action: 'StartMix', body: startMix(), query: {}, code: 110200005 },
  { action: 'StopMix', body: { TaskId: 'task' }, query: {}, code: 110200006 },
  { action: 'GetMixTaskInfo', body: null, query: { TaskId: 'task' }, code: 110200190 },
  { action: 'DescribeSimpleStreamList', body: null, query: { RoomId: 'demo' }, code: 206 },
])('answers $code to the third $action in a second where two are allowed', async ({ action, body, query, code }) => {
  const { call, pass } = openTestSandbox({ limits: { mixCallsPerSecond: 2, listsPerSecond: 2, listEveryMs: 0 } })
  await call(action, body, query)
  await call(action, body, query)
  expect(await call(action, body, query)).toMatchObject({ Code: code })
  pass(1)
  expect((await call(action, body, query)).Code).not.toBe(code)
})
