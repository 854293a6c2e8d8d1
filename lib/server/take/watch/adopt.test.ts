import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildStartMix } from '@/lib/mix/start-mix'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { readShow } from '@/lib/server/shows/read'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { adopt } from './adopt'
import { hintMix } from './hint-mix'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { task, takeOpening, takeSlides, stopShow, pass, requestOf } = handsOn(() => studio)
const THEIRS = 4_000_000_000

/** Runs a production of someone else under the show's TaskId. */
async function runElsewhere(sequence: number) {
  const { settings } = await readShow(studio.context.db, studio.showId)
  const account = studio.context.env.zego
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.startMix(buildStartMix({ settings, document: studio.slides.document, sequence, account }))
}

const hear = (sequence: number | null, what: 'started' | 'stopped' = 'started') =>
  hintMix(studio.context, {
    appId: studio.context.env.zego.appId,
    taskId: studio.taskId,
    what,
    sequence,
    reason: '',
    at: studio.clock.now,
    roomId: '',
    userId: '',
  })

const adoptIt = (kind: 'runs' | 'others' | 'late', sequence: number | null) =>
  adopt(studio.context, ada, studio.showId, { kind, sequence })

it('adopts what ran before the first take: nothing is sent, the program is not known, and a take needs no more asking', async () => {
  await studio.forgetStart()
  await runElsewhere(41)
  studio.clock.step(180_000)
  const began = studio.clock.now - 180_000
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  const before = studio.arrived()
  expect(await adoptIt('runs', null)).toMatchObject({
    running: false,
    program: null,
    alarm: { kind: 'adopted', since: began, says: expect.stringMatching(/^Ada adopted task .*not known/) },
  })
  expect(studio.arrived()).toEqual(before)
  expect(studio.runs()).toBe(41)
  await pass(15_000)
  expect((await task()).alarm).toMatchObject({ kind: 'adopted', since: began })

  const taken = await takeOpening()
  expect(taken.state).toBe('accepted')
  expect(studio.runs()).toBe(taken.sequence)
  expect(await task()).toMatchObject({ running: true, alarm: null })
})

it("adopts another sender's start over our program, and hears of the same start again without an alarm", async () => {
  await takeOpening()
  await runElsewhere(THEIRS)
  await hear(THEIRS)
  expect(await task()).toMatchObject({ alarm: { kind: 'others' }, program: { sequence: 1 } })
  await adoptIt('others', THEIRS)
  const adopted = await task()
  expect(adopted).toMatchObject({ running: false, program: null, alarm: { kind: 'adopted', sequence: THEIRS } })
  await hear(THEIRS)
  expect((await task()).alarm).toEqual(adopted.alarm)
  await hear(THEIRS + 1)
  expect((await task()).alarm).toMatchObject({ kind: 'others', sequence: THEIRS + 1 })
  expect((await takeSlides()).sequence).toBe(THEIRS + 2)
})

it('a stop ends what was adopted, and so does the end of the task, in words', async () => {
  await studio.forgetStart()
  await runElsewhere(41)
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  await adoptIt('runs', null)
  await stopShow()
  expect(studio.runs()).toBe(null)
  expect((await task()).alarm).toBe(null)
})

it('what was adopted and has ended is off air, and says so', async () => {
  await studio.forgetStart()
  await runElsewhere(41)
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  await adoptIt('runs', null)
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
  await pass(15_000)
  expect(await task()).toMatchObject({ alarm: null, ended: expect.stringContaining('ended the mix') })
})

it('where nothing runs any more there is nothing to adopt, and the alarm ends', async () => {
  await studio.forgetStart()
  await runElsewhere(41)
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
  expect(await adoptIt('runs', null)).toMatchObject({ running: false, alarm: null })
})

it('a take of ours that was executed although it was refused is the program again, with its layout', async () => {
  await takeOpening()
  await studio.misbehave({ kind: 'code', code: 110200120, act: true })
  const refused = await takeSlides()
  expect(refused.state).toBe('rejected')
  await hear(refused.sequence)
  expect((await task()).alarm).toMatchObject({ kind: 'late', sequence: refused.sequence })
  const before = studio.arrived()
  await adoptIt('late', refused.sequence)
  expect(await task()).toMatchObject({
    running: true,
    alarm: null,
    program: { sequence: refused.sequence, layoutId: studio.slides.id },
  })
  expect(await requestOf(refused.sequence ?? 0)).toMatchObject({
    state: 'accepted',
    explanation: expect.stringContaining('adopted'),
  })
  expect(studio.arrived()).toEqual(before)
})

it.each([
  { why: 'another alarm', kind: 'runs', sequence: THEIRS },
  { why: 'another sequence', kind: 'others', sequence: 7 },
] as const)('refuses a belief of $why, with the task as it is', async ({ kind, sequence }) => {
  await takeOpening()
  await hear(THEIRS)
  await expect(adoptIt(kind, sequence)).rejects.toMatchObject({
    code: 'stale-sequence',
    details: { alarm: { kind: 'others', sequence: THEIRS } },
  })
})

it('refuses while a take has no outcome', async () => {
  await takeOpening()
  await studio.misbehave({ kind: 'reset' })
  await takeSlides()
  await hear(THEIRS)
  await expect(adoptIt('others', THEIRS)).rejects.toMatchObject({ message: expect.stringContaining('no outcome yet') })
})

it('an adopted task is not heard of either while ZEGOCLOUD leaves questions unanswered, and is heard of again', async () => {
  await studio.forgetStart()
  await runElsewhere(41)
  await expect(takeOpening()).rejects.toMatchObject({ code: 'task-runs' })
  await adoptIt('runs', null)
  const since = studio.clock.now
  expect((await task()).unheard).toBeNull()
  await studio.misbehave({ kind: 'reset', action: 'GetMixTaskInfo', times: 'always' })
  await pass(15_000)
  expect((await task()).unheard).toEqual({ since, isUnknown: false })
  for (let turn = 0; turn < 4; turn += 1) await pass(15_000)
  expect((await task()).unheard).toEqual({ since, isUnknown: true })
  await studio.sandbox.changeControl({ faults: [] })
  await pass(15_000)
  expect(await task()).toMatchObject({ unheard: null, alarm: { kind: 'adopted' } })
})
