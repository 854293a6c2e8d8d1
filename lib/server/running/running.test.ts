import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { receiveCallback } from '@/lib/server/callback/receive-callback'
import { callbackOf, postOf } from '@/lib/server/callback/testing/callback-of'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { noteFollowed } from './followed'
import { readRunning } from './read-running'
import { stopHeard } from './stop-heard'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const HOUR_MS = 3_600_000

const { takeOpening, stopShow, pass } = handsOn(() => studio)
const listed = async () => (await readRunning(studio.context)).tasks
const mix = (event: 'mix_start' | 'mix_stop', taskId: string, more: Record<string, unknown> = {}) => {
  const { env, wall } = studio.context
  const fields = { event, task_id: `${env.zego.appId}:${taskId}`, seq: '7', ...more }
  return receiveCallback(studio.context, postOf(JSON.stringify(callbackOf(env.zego, wall(), fields))))
}
const startElsewhere = (taskId: string) =>
  studio.context.zegoOf('default').then((zego) =>
    zego.startMix({
      TaskId: taskId,
      UserId: 'backend',
      Sequence: 7,
      MixInput: [{ StreamId: 'cam-host' }],
      MixOutput: [{ StreamId: `${taskId}-out`, Width: 640, Height: 360, VideoBitrate: 500_000, Fps: 15 }],
    }),
  )
const nobodyAnswers = () => studio.misbehave({ kind: 'drop', action: 'GetMixTaskInfo', times: 'always' })

describe('a show', () => {
  it('is listed with what was sent for as long as it is on air', async () => {
    expect(await listed()).toEqual([])
    await takeOpening()
    const [task] = await listed()
    expect(task).toMatchObject({
      taskId: studio.taskId,
      show: { id: studio.showId },
      account: { id: 'default', name: 'Sandbox' },
      state: 'running',
      says: null,
      since: studio.clock.now,
      picture: 'known',
      outputs: [{ width: 1280, height: 720 }],
      sequence: 1,
    })
    expect(task?.inputs.length).toBeGreaterThan(0)
    await stopShow()
    expect(await listed()).toEqual([])
  })

  it('runs perhaps while a stop has no answer, and its picture is the last known', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'drop', action: 'StopMix', times: 'always' })
    await stopShow()
    expect(await listed()).toMatchObject([{ state: 'perhaps', picture: 'last', says: expect.any(String) }])
  })

  it('runs perhaps once ZEGOCLOUD has not answered for several turns', async () => {
    await takeOpening()
    await pass(2_000)
    await nobodyAnswers()
    for (let turn = 0; turn < 4; turn += 1) await pass(15_000)
    expect(await listed()).toMatchObject([
      { state: 'perhaps', says: 'ZEGOCLOUD was asked whether it still runs, and has not answered.' },
    ])
  })

  it('is idle when none of its inputs is in the room', async () => {
    await takeOpening()
    await pass(0)
    expect((await listed())[0]?.warnings).toEqual([])
    const streams = ['cam-host', 'cam-guest-1', 'cam-guest-2', 'phone-1', 'screen-1', 'music-1']
    studio.sandbox.changeControl({
      streams: streams.map((streamId) => ({ roomId: 'demo', streamId, live: false })),
    })
    await pass(20_000)
    await pass(20_000)
    expect((await listed())[0]?.warnings).toEqual(['Idle: none of its inputs is in room demo.'])
  })

  it('is idle when nobody has had its desk open for an hour, and not while somebody has', async () => {
    await takeOpening()
    studio.clock.step(HOUR_MS - 1)
    expect((await listed())[0]?.warnings).toEqual([])
    studio.clock.step(2 * HOUR_MS)
    expect((await listed())[0]?.warnings).toEqual(['Idle: nobody has had its desk open for 2 h.'])
    const leave = studio.context.wakeups.follow(studio.showId, () => {})
    expect((await listed())[0]?.warnings).toEqual([])
    await noteFollowed(studio.context)
    leave()
    expect((await listed())[0]?.warnings).toEqual([])
    studio.clock.step(HOUR_MS)
    expect((await listed())[0]?.warnings).toEqual(['Idle: nobody has had its desk open for 1 h.'])
  })
})

describe('a task without a show', () => {
  it('runs perhaps until ZEGOCLOUD says that it does, is stopped by its id, and goes once that is certain', async () => {
    await startElsewhere('backend-1')
    await mix('mix_start', 'backend-1', { channel_id: 'lobby', publish_id: 'backend' })
    const [heard] = await listed()
    expect(heard).toMatchObject({ taskId: 'backend-1', show: null, state: 'perhaps', picture: 'unknown' })
    expect(heard?.warnings).toEqual([
      'Orphaned (room lobby, user backend): it belongs to no show here and was not taken here.',
    ])
    await pass(3_000)
    expect(await listed()).toMatchObject([{ state: 'running', says: null, heardAt: studio.clock.now }])

    const body = { id: 'stop1', appId: studio.context.env.zego.appId, taskId: 'backend-1' }
    expect(await stopHeard(studio.context, ada, body)).toMatchObject({ state: 'accepted', by: 'Ada' })
    expect(studio.arrived()).toEqual(['StartMix 7', 'StopMix 8'])
    expect(await listed()).toMatchObject([{ state: 'perhaps' }])
    await pass(1_000)
    expect(await listed()).toEqual([])
    expect((await readRunning(studio.context)).stops).toMatchObject([{ id: 'stop1', taskId: 'backend-1' }])
    await expect(stopHeard(studio.context, ada, body)).rejects.toMatchObject({ code: 'key-reused' })
    expect(studio.arrived()).toHaveLength(2)
  })

  it('is asked after once more when a stop is heard, and runs perhaps meanwhile', async () => {
    await startElsewhere('backend-1')
    await mix('mix_start', 'backend-1')
    await pass(1_000)
    await mix('mix_stop', 'backend-1')
    expect(await listed()).toMatchObject([{ state: 'perhaps' }])
    await pass(1_000)
    expect(await listed()).toMatchObject([{ state: 'running' }])
  })

  it('that ends while nobody tells is gone within 15 s', async () => {
    await mix('mix_start', 'never-there')
    await pass(0)
    expect(await listed()).toEqual([])
  })

  it('stays perhaps while ZEGOCLOUD does not answer', async () => {
    await startElsewhere('backend-1')
    await mix('mix_start', 'backend-1')
    await pass(1_000)
    await nobodyAnswers()
    for (let turn = 0; turn < 4; turn += 1) await pass(15_000)
    expect(await listed()).toMatchObject([
      { state: 'perhaps', says: 'ZEGOCLOUD has not said lately that it runs.', heardAt: expect.any(Number) },
    ])
  })

  it('tells the name of the show that was deleted here', async () => {
    await takeOpening()
    await stopShow()
    await deleteShow(studio.context, ada, studio.showId)
    expect(await listed()).toEqual([])
    await startElsewhere(studio.taskId)
    await mix('mix_start', studio.taskId)
    await pass(1_000)
    const [task] = await listed()
    expect(task).toMatchObject({ state: 'running', show: null })
    expect(task?.warnings[0]).toMatch(/^Orphaned: its show .+ was deleted here\.$/)
  })

  it('is stopped only where somebody heard of it, by who may, and a missing answer is told as that', async () => {
    const body = { id: 'stop1', appId: studio.context.env.zego.appId, taskId: 'backend-1' }
    await expect(stopHeard(studio.context, ada, body)).rejects.toMatchObject({ code: 'not-found' })
    await mix('mix_start', 'backend-1')
    const revoked = { ...studio.context, mayOperate: async () => false }
    await expect(stopHeard(revoked, ada, body)).rejects.toMatchObject({ code: 'forbidden' })
    expect(studio.arrived()).toEqual([])
    await studio.misbehave({ kind: 'drop', action: 'StopMix' })
    expect(await stopHeard(studio.context, ada, body)).toMatchObject({
      state: 'unknown',
      explanation: expect.stringContaining('may or may not have stopped'),
    })
  })
})
