import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestSandbox, startMix } from '@/lib/sandbox/testing/test-sandbox'
import { fileStorage } from './file-storage'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = () =>
  openTestSandbox({ storage: fileStorage(join(folder, 'new'), 'sandbox.json'), limits: { timingControl: true } })

it('has the task, its picture and its clock after a restart', async () => {
  const before = open()
  await before.call('StartMix', startMix({ Sequence: 5 }))
  const drawn = await before.sandbox.program('program').text()

  const after = open()
  after.pass(10)
  expect(await after.sandbox.program('program').text()).toBe(drawn)
  expect(await after.call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({
    Data: { TaskInfo: { TaskId: 'task', MixDuration: 10 } },
  })
  await after.call('StartMix', startMix({ Sequence: 4 }))
  expect(after.sandbox.readControl()).toMatchObject({ tasks: [{ sequence: 5 }] })
})

it('does not bring a stopped task or a stream that left back', async () => {
  const before = open()
  await before.call('StartMix', startMix())
  await before.call('StopMix', { TaskId: 'task', Sequence: 2 })
  await before.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })

  const after = open()
  expect(await after.call('GetMixTaskInfo', null, { TaskId: 'task' })).toMatchObject({ Code: 110209001 })
  const present = { MixInput: [{ StreamId: 'cam-guest-1' }] }
  expect(await after.call('StartMix', startMix({ Sequence: 1, ...present }))).toMatchObject({ Code: 0 })
  expect(after.sandbox.readControl()).toMatchObject({ tasks: [] })
  expect(await after.call('StartMix', startMix({ Sequence: 3 }))).toMatchObject({ Code: 110200150 })
})

it('has every answered task in the file, however many come at once', async () => {
  const { call } = open()
  const ids = Array.from({ length: 50 }, (_, index) => `task-${index}`)
  const kept = await Promise.all(
    ids.map(async (TaskId) => {
      await call('StartMix', startMix({ TaskId }))
      return readFileSync(join(folder, 'new', 'sandbox.json'), 'utf8').includes(`"${TaskId}"`)
    }),
  )
  expect(kept).toEqual(ids.map(() => true))
  expect(readdirSync(join(folder, 'new'))).toEqual(['sandbox.json'])
})

it.each(['', '{"version":', '{"version":2}'])('says which file it cannot read when that holds %j', (text) => {
  const file = join(folder, 'sandbox.json')
  writeFileSync(file, text)
  expect(() => openTestSandbox({ storage: fileStorage(folder, 'sandbox.json') })).toThrow(
    `${file} does not hold a sandbox`,
  )
})

it('opens the file of an older sandbox', async () => {
  const stream = { streamId: 'old', userId: 'u', userName: 'Old', width: 640, height: 360, soundOnly: false }
  const body = startMix({ MixInput: [{ StreamId: 'old' }] })
  const task = {
    ...{ taskId: 'task', sequence: 7, startedAt: 0, updatedAt: 0, body },
    inputs: [{ kind: 'stream', name: 'old', lostAt: null, givenUp: false }],
    outputs: [{ kind: 'stream', name: 'program' }],
  }
  const rooms = [{ roomId: 'demo', streams: [{ ...stream, numberId: 1, createdAt: 0, goneAt: null }] }]
  writeFileSync(join(folder, 'sandbox.json'), JSON.stringify({ version: 1, rooms, tasks: [task], ended: [] }))

  const { call, sandbox } = openTestSandbox({ storage: fileStorage(folder, 'sandbox.json') })
  expect(sandbox.readControl()).toMatchObject({ tasks: [{ taskId: 'task', inputs: [{ state: 'live' }] }] })
  expect(await call('StartMix', startMix({ Sequence: 8 }))).toMatchObject({ Code: 0 })
  expect(JSON.parse(readFileSync(join(folder, 'sandbox.json'), 'utf8'))).toMatchObject({ version: 2, backgrounds: [] })
})
