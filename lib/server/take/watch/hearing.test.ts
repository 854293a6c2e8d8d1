import { afterEach, beforeEach, expect, it } from 'vitest'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { readTask } from '@/lib/server/rows/read-task'
import { handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { Failure } from '@/lib/shared/failures'
import { askTask } from './ask-task'
import { hintMix, type MixHint } from './hint-mix'
import { watchOnce } from './watch'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, pass } = handsOn(() => studio)
const unheard = async () => (await readTask(studio.context, studio.showId)).unheard
const nobodyAnswers = () => studio.misbehave({ kind: 'drop', action: 'GetMixTaskInfo', times: 'always' })
const someoneAnswers = () => studio.sandbox.changeControl({ faults: [] })
const hint = (what: MixHint['what'], at: number, sequence = 1) =>
  hintMix(studio.context, {
    appId: studio.context.env.zego.appId,
    taskId: studio.taskId,
    what,
    sequence,
    reason: 'idle',
    at,
    roomId: '',
    userId: '',
  })
const told = async () =>
  (await studio.context.db.selectFrom('events').select('change').execute()).filter(({ change }) =>
    change.includes('task.changed'),
  )

/** Takes, and is answered once that the task runs. Returns when. */
async function goOnAir(): Promise<number> {
  await takeOpening()
  await pass(2_000)
  return studio.clock.now
}

it('one turn without an answer is told, with the time of the last one, and four make it unknown whether the task runs', async () => {
  const since = await goOnAir()
  expect(await unheard()).toBe(null)
  nobodyAnswers()
  const says = []
  for (let turn = 0; turn < 5; turn += 1) {
    await pass(15_000)
    says.push(await unheard())
  }
  const [missed, unknown] = [false, true].map((isUnknown) => ({ since, isUnknown }))
  expect(says).toEqual([missed, missed, missed, unknown, unknown])
  expect(studio.arrived()).toEqual(['StartMix 1'])
})

it('a task that is heard of again is told as before', async () => {
  await takeOpening()
  await hint('started', studio.clock.now)
  await pass(2_000)
  const before = await readTask(studio.context, studio.showId)
  expect(before.confirmed).not.toBe(null)
  nobodyAnswers()
  for (let turn = 0; turn < 4; turn += 1) await pass(15_000)
  someoneAnswers()
  await pass(15_000)
  expect(await readTask(studio.context, studio.showId)).toEqual(before)
  nobodyAnswers()
  const since = studio.clock.now
  await pass(15_000)
  expect(await unheard()).toEqual({ since, isUnknown: false })
})

it('a task that ended meanwhile is off once someone answers', async () => {
  await goOnAir()
  nobodyAnswers()
  for (let turn = 0; turn < 4; turn += 1) await pass(15_000)
  someoneAnswers()
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
  await pass(15_000)
  expect(await readTask(studio.context, studio.showId)).toMatchObject({ running: false, unheard: null })
})

it('followers are told of the first miss, of the last one and of the next answer, and of nothing between', async () => {
  await goOnAir()
  const before = (await told()).length
  await pass(15_000)
  expect(await told()).toHaveLength(before)
  nobodyAnswers()
  for (let turn = 0; turn < 10; turn += 1) await pass(15_000)
  expect(await told()).toHaveLength(before + 2)
  someoneAnswers()
  await pass(15_000)
  expect(await told()).toHaveLength(before + 3)
})

it('a take that is accepted is a hearing', async () => {
  await goOnAir()
  nobodyAnswers()
  await pass(15_000)
  await takeOpening()
  expect(await unheard()).toBe(null)
  const since = studio.clock.now
  await pass(2_000)
  expect(await unheard()).toEqual({ since, isUnknown: false })
})

it.each([
  { what: 'of ours', sequence: 1 },
  { what: 'of someone else', sequence: 5_000_000_000 },
])('a callback that tells of a start $what is a hearing', async ({ sequence }) => {
  await goOnAir()
  nobodyAnswers()
  await pass(15_000)
  await hint('started', studio.clock.now, sequence)
  expect(await unheard()).toBe(null)
})

it('a callback that comes late is none', async () => {
  const since = await goOnAir()
  nobodyAnswers()
  await pass(15_000)
  await hint('started', since)
  expect(await unheard()).toEqual({ since, isUnknown: false })
})

it('a callback that tells of the end makes it unknown with the first question that nobody answers', async () => {
  const since = await goOnAir()
  nobodyAnswers()
  await hint('stopped', studio.clock.now)
  await pass(1_000)
  expect(await unheard()).toEqual({ since, isUnknown: true })
})

it('an account that cannot be used leaves the question unanswered too', async () => {
  const since = await goOnAir()
  studio.context.zegoOf = async () => {
    throw new Failure('account-locked', 'Its secret cannot be read.')
  }
  studio.clock.step(15_000)
  await expect(askTask(studio.context, studio.showId)).rejects.toMatchObject({ code: 'account-locked' })
  expect(await unheard()).toEqual({ since, isUnknown: false })
})

it('an answer from before a callback says nothing of what came after it', async () => {
  await goOnAir()
  nobodyAnswers()
  const answer = studio.holdAsking()
  studio.clock.step(15_000)
  const asking = watchOnce(studio.context, () => 0.5)
  await studio.until(() => studio.asked() === 2)
  await hint('started', studio.clock.now)
  answer()
  await asking
  expect(await unheard()).toBe(null)
})
