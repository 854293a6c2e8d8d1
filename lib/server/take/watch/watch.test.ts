import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEFAULT_ACCOUNT } from '@/lib/protocol/default-account'
import { changeShow } from '@/lib/server/change/change-show'
import { knownTask } from '@/lib/server/rows/read-task'
import { readShow } from '@/lib/server/shows/read'
import { type Draft, draftStop, draftTake } from '@/lib/server/take/asking/draft'
import { enqueue, takeTurn } from '@/lib/server/take/asking/queue'
import { send } from '@/lib/server/take/outcome/send'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { clearLeftovers } from './recover'
import { watchOnce } from './watch'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, stopShow, task, history, pass } = handsOn(() => studio)
/** Ends the task as another server of the same account would. */
const stopElsewhere = async () => {
  const zego = await studio.context.zegoOf(DEFAULT_ACCOUNT)
  await zego.stopMix({ TaskId: studio.taskId, UserId: studio.userId, Sequence: 99 })
}
const requestOf = async (sequence: number) => (await history()).find((request) => request.sequence === sequence)

/** Lets time pass and does what is due then, with pauses exactly in the middle of their spread. */

describe('an unknown take is settled by asking and by sending again', () => {
  it.each([
    { kind: 'drop', act: false },
    { kind: 'drop', act: true },
    { kind: 'reset', act: false },
    { kind: 'reset', act: true },
    { kind: 'status', status: 500, act: false },
    { kind: 'status', status: 500, act: true },
    { kind: 'garbage', body: '<html>', act: false },
    { kind: 'garbage', body: '<html>', act: true },
  ] as const)('$kind, taken effect: $act', async (fault) => {
    await studio.misbehave(fault)
    const lost = await takeOpening()
    await pass(999)
    expect(studio.arrived()).toEqual(['StartMix 1'])

    await pass(1)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
    const retry = await requestOf(2)
    expect(retry).toMatchObject({ state: 'accepted', retryOf: lost.id, operator: ada })
    expect(await requestOf(1)).toMatchObject({ state: 'unknown', settledBy: retry?.id })
    expect(await task()).toMatchObject({ running: true, uncertain: null, program: { requestId: retry?.id } })
    expect(studio.runs()).toBe(2)
  })

  it('with growing pauses', async () => {
    await studio.misbehave({ kind: 'reset', times: 'always', action: 'any' })
    await takeOpening()
    const pauses: number[] = []
    for (let tries = 0; tries < 8; tries++) {
      const { uncertain } = await task()
      const pause = (uncertain?.nextTryAt ?? 0) - studio.clock.now
      expect(uncertain).toMatchObject({
        tries,
        says: expect.stringMatching(/\w\. On air: Opening or nothing\.$/),
      })
      expect(uncertain?.says).not.toContain('Retrying')
      pauses.push(pause / 1000)
      await pass(pause)
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
    // Nothing is sent while ZEGOCLOUD does not answer the question.
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('until it is refused for good: then it stays uncertain, in words, and nothing more is tried', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', act: true }, { kind: 'code', code: 110200158 })
    await takeSlides()
    await pass(1000)
    expect(await task()).toMatchObject({ program: { layoutName: 'Opening' }, uncertain: { tries: 1, nextTryAt: null } })
    expect((await task()).uncertain?.says).toContain('Mixdesk has given up')
    await pass(60_000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2', 'StartMix 3'])
  })

  it('until it is refused for good while no task runs: then it is off, for certain', async () => {
    await studio.misbehave({ kind: 'reset' }, { kind: 'code', code: 110200158 })
    await takeOpening()
    await pass(1000)
    expect(await task()).toMatchObject({ running: false, program: null, uncertain: null })
    expect((await task()).ended).toContain('does not run')
  })

  it.each([
    {
      what: 'a take over another',
      first: takeOpening,
      lost: takeSlides,
      ended: expect.stringContaining('ended the mix'),
    },
    {
      what: 'the first take',
      first: async () => {},
      lost: takeOpening,
      ended: expect.stringContaining('not sent again'),
    },
    { what: 'a stop', first: takeOpening, lost: stopShow, ended: null },
  ])('and is off, once nothing runs any more after $what was given up', async ({ first, lost, ended }) => {
    await first()
    const action = lost === stopShow ? 'StopMix' : 'StartMix'
    const act = action === 'StartMix'
    await studio.misbehave({ kind: 'reset', action, act }, { kind: 'code', action, code: 110200158 })
    await lost()
    await pass(1_000)
    expect((await task()).uncertain).toMatchObject({ nextTryAt: null })
    await pass(15_000)
    expect((await task()).uncertain).toMatchObject({ nextTryAt: null })
    await stopElsewhere()
    await pass(15_000)
    expect(await task()).toMatchObject({ running: false, program: null, uncertain: null, ended })
  })

  it('and the one before is not on air any more, once nothing runs', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', times: 2 })
    await takeSlides()
    await stopElsewhere()
    await pass(1_000)
    expect(await task()).toMatchObject({ running: false, program: null, startedAt: null })
    expect((await task()).uncertain?.says).toContain('On air: Slides or nothing.')
    await pass(2_000)
    expect(await task()).toMatchObject({
      startedAt: studio.clock.now,
      program: { layoutName: 'Slides' },
      uncertain: null,
    })
  })

  it('and goes on after a refusal that may pass', async () => {
    await studio.misbehave({ kind: 'reset' }, { kind: 'code', code: 110200190 })
    await takeOpening()
    await pass(1000)
    expect((await task()).uncertain).toMatchObject({ tries: 1, nextTryAt: studio.clock.now + 2000 })
    await pass(2000)
    expect(await task()).toMatchObject({ running: true, uncertain: null, sequence: 3 })
  })

  it('but not after the fifth refusal of that kind', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset' }, { kind: 'code', code: 110200190, times: 'always' })
    await takeSlides()
    for (const pause of [1000, 2000, 4000, 8000, 16_000, 600_000]) await pass(pause)
    expect(studio.arrived()).toHaveLength(7)
    expect(await task()).toMatchObject({ program: { layoutName: 'Opening' }, uncertain: { tries: 5, nextTryAt: null } })
    expect((await task()).uncertain?.says).toContain('Mixdesk has given up')
    expect((await requestOf(7))?.explanation).toContain('Gave up after 5 retries')
  })

  it('unless its operator was removed or may no longer operate: then it is asked after, and others make it certain', async () => {
    await studio.misbehave({ kind: 'drop' })
    await takeOpening()
    studio.context.mayOperate = async () => false
    await pass(1000)
    expect((await task()).uncertain).toMatchObject({
      nextTryAt: null,
      says: expect.stringMatching(
        /^Not sent again: .* take or stop to make it certain\. On air: Opening or nothing\.$/,
      ),
    })
    await pass(60_000)
    expect(studio.arrived()).toEqual(['StartMix 1'])
    studio.context.mayOperate = async () => true
    expect(await takeSlides()).toMatchObject({ state: 'accepted' })
    expect((await task()).uncertain).toBeNull()
  })

  it.each([
    { act: true, state: { uncertain: { nextTryAt: null, says: expect.stringContaining('given up') } } },
    { act: false, state: { uncertain: null, running: false, ended: expect.stringContaining('does not run') } },
  ])(
    'unless the process was off for a night: then it is asked after, and nothing is sent (executed: $act)',
    async ({ act, state }) => {
      await studio.misbehave({ kind: 'reset', act })
      await takeOpening()
      studio.clock.step(14 * 3_600_000)
      await clearLeftovers(studio.context)
      await pass(0)
      expect(studio.asked()).toBe(1)
      expect(studio.arrived()).toEqual(['StartMix 1'])
      expect(await task()).toMatchObject(state)
      await pass(60_000)
      expect(studio.arrived()).toEqual(['StartMix 1'])
    },
  )

  it('unless a person takes meanwhile, which settles all that is older', async () => {
    await studio.misbehave({ kind: 'reset', times: 2 })
    await takeOpening()
    await takeSlides()
    expect((await task()).uncertain?.says).toContain('On air: Opening, Slides or nothing.')
    const newest = await takeSlides()
    expect(await task()).toMatchObject({ uncertain: null, program: { requestId: newest.id } })
    expect(await requestOf(1)).toMatchObject({ settledBy: newest.id })
    expect(await requestOf(2)).toMatchObject({ settledBy: newest.id })
    await pass(59_999)
    expect(studio.arrived()).toHaveLength(3)
  })
})

it('keeps the time of the try in the past while it is made, for who looks meanwhile', async () => {
  await studio.misbehave({ kind: 'reset' })
  await takeOpening()
  const due = (await task()).uncertain?.nextTryAt
  const answer = studio.holdAsking()
  const passing = pass(1000)
  await studio.until(() => studio.asked() > 0)
  expect((await task()).uncertain?.nextTryAt).toBe(due)
  await watchOnce(studio.context, () => 0.5)
  expect(studio.asked()).toBe(1)
  answer()
  await passing
  expect((await task()).uncertain).toBe(null)
})

it('one of several processes makes the new try', async () => {
  await studio.misbehave({ kind: 'reset' })
  await takeOpening()
  studio.clock.step(1000)
  await Promise.all(Array.from({ length: 4 }, () => watchOnce(studio.context, () => 0.5)))
  expect(studio.arrived()).toEqual(['StartMix 1', 'StartMix 2'])
  expect(studio.asked()).toBe(1)
})

describe('an answer that comes after its sender was given up', () => {
  const giveUp = async () => {
    const answer = studio.holdAnswer()
    const taking = takeOpening()
    await studio.until(() => studio.runs() === 1)
    await pass(6_000)
    expect((await requestOf(1))?.state).toBe('unknown')
    return { taking, answer }
  }

  it('still counts', async () => {
    const { taking, answer } = await giveUp()
    answer()
    const taken = await taking
    expect(taken.state).toBe('accepted')
    expect(await task()).toMatchObject({ uncertain: null, program: { requestId: taken.id } })
  })

  it('changes nothing once something newer was sent', async () => {
    const { taking, answer } = await giveUp()
    const newer = await takeSlides()
    answer()
    expect(await taking).toMatchObject({ state: 'unknown', settledBy: newer.id })
    expect(await task()).toMatchObject({ program: { requestId: newer.id } })
  })
})

describe('an unknown stop', () => {
  it('that took effect is settled by asking alone', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', action: 'StopMix', act: true })
    await stopShow()
    await pass(1000)
    expect(await requestOf(2)).toMatchObject({ state: 'accepted', code: null })
    expect(await task()).toMatchObject({ running: false, program: null, uncertain: null, ended: null })
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2'])
  })

  it('that did not is sent again', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', action: 'StopMix' })
    await stopShow()
    await pass(1000)
    expect(studio.arrived()).toEqual(['StartMix 1', 'StopMix 2', 'StopMix 3'])
    expect(await task()).toMatchObject({ running: false, uncertain: null })
    expect(studio.runs()).toBe(null)
  })
})

describe('what a process leaves behind when it dies', () => {
  /** Makes a request that is never sent, as if its process had died. */
  const leave = (toRow = (draft: Draft) => draftTake(draft, studio.opening)) =>
    changeShow(studio.context, studio.showId, ada, async (write) => {
      const { context, showId } = studio
      const { settings, accountId } = await readShow(write.trx, showId)
      const draft = { id: context.newId(), showId, accountId, settings, operator: ada, key: null, now: context.now() }
      return enqueue(context, write, await knownTask(write.trx, showId), toRow(draft))
    })

  it('while sending becomes unknown when its time has run out, and is settled like any other', async () => {
    const left = await leave()
    await pass(5_999)
    expect((await task()).inFlight).toBe(left.id)
    await pass(1)
    expect(await requestOf(1)).toMatchObject({ state: 'unknown' })
    await pass(1000)
    expect(await task()).toMatchObject({ running: true, uncertain: null, inFlight: null, sequence: 2 })
    expect(studio.arrived()).toEqual(['StartMix 2'])
  })

  it('does not hold up a person for longer than that', async () => {
    const left = await leave()
    studio.clock.step(6_000)
    expect(await takeSlides()).toMatchObject({ state: 'accepted', sequence: 2 })
    expect((await history()).find(({ id }) => id === left.id)).toMatchObject({
      state: 'unknown',
      settledBy: expect.any(String),
    })
  })

  it('lets no take overtake a waiting stop', async () => {
    const sending = await leave()
    await leave(draftStop)
    const waiting = await leave()
    await send(studio.context, sending)
    expect(await takeTurn(studio.context, waiting)).toBe(null)
  })

  it('is taken over at once where no other process can be', async () => {
    const sending = await leave()
    const waiting = await leave()
    await clearLeftovers(studio.context)
    const stateOf = async (id: string) => (await history()).find((request) => request.id === id)?.state
    expect(await stateOf(sending.id)).toBe('unknown')
    expect(await stateOf(waiting.id)).toBe('superseded')
  })

  it('while waiting is superseded once nobody can be waiting any more', async () => {
    await leave()
    const waiting = await leave()
    await pass(17_999)
    expect((await history()).find(({ id }) => id === waiting.id)?.state).toBe('waiting')
    await pass(1)
    expect((await history()).find(({ id }) => id === waiting.id)?.state).toBe('superseded')
  })
})

describe('a running task', () => {
  it('that ZEGOCLOUD ended is found to be off, and is not started again', async () => {
    await takeOpening()
    await pass(14_999)
    expect((await task()).running).toBe(true)
    await studio.sandbox.changeControl({
      streams: ['cam-host', 'cam-guest-1', 'music-1'].map((streamId) => ({ roomId: 'demo', streamId, live: false })),
    })
    await pass(600_000)
    expect(await task()).toMatchObject({ running: false, program: null })
    expect((await task()).ended).toContain('ZEGOCLOUD ended the mix')
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('stays on air while nobody can be asked', async () => {
    await takeOpening()
    await studio.misbehave({ kind: 'reset', action: 'GetMixTaskInfo', times: 'always' })
    await pass(60_000)
    expect(await task()).toMatchObject({ running: true, ended: null })
  })
})
