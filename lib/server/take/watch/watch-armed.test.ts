import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isSame } from '@/lib/layout/diff'
import { inputsOf } from '@/lib/layout/document'
import { documentOf } from '@/lib/layout/testing/layout-of'
import { readRoster, readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { createLayout } from '@/lib/server/shows/create-layout'
import { updateLayout } from '@/lib/server/shows/update-layout'
import { arm, disarm } from '@/lib/server/take/asking/arm'
import { take } from '@/lib/server/take/asking/take'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { watchOnce } from './watch'

const ben = { id: 'ben', name: 'Ben' }

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  // A layout that needs its host is refused without them: whoever is not needed is left out (decision 052).
  const { id, document } = studio.opening
  const leaving = { lost: 'hold', to: '', back: 'again', needed: true }
  const records = { ...document.records, 'cam-host': { ...document.records['cam-host'], leaving } }
  const text = JSON.stringify({ ...document, records })
  await studio.context.db.updateTable('layouts').set({ document: text }).where('id', '=', id).execute()
})
afterEach(() => studio.close())

const { takeOpening, stopShow, task, history } = handsOn(() => studio)
const armOpening = (fields: object = {}) =>
  arm(studio.context, ada, studio.showId, { layoutId: studio.opening.id, revision: studio.opening.revision, ...fields })
const watch = () => watchOnce(studio.context, () => 0.5)

/** Takes a layout with nobody who leaves. */
async function takeMusic() {
  const { context, showId, slides } = studio
  const others = inputsOf(slides.document).filter(
    ({ source }) => !isSame(source, { kind: 'stream', streamId: 'cam-host' }),
  )
  const layout = await createLayout(context, ada, showId, { name: 'Music', document: documentOf(...others) })
  return take(context, ben, showId, { layoutId: layout.id })
}

/** A source leaves or joins, and the room is listed, as it is every ten seconds. */
async function host(live: boolean) {
  await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live }] })
  studio.clock.step(11_000)
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
  const entry = (await readRoster(studio.context, studio.showId)).entries.find((each) => each.streamId === 'cam-host')
  expect(entry?.state).toBe(live ? 'live' : 'gone')
}

/** Opening was refused, since its source had left. */
async function refused() {
  await host(true)
  await host(false)
  await expect(takeOpening()).rejects.toMatchObject({ code: 'cannot-go-on-air' })
}

it('is taken once its source is back, in the name of whoever armed it, and once', async () => {
  await refused()
  const { armed } = await armOpening()
  expect(armed).toMatchObject({
    layoutId: studio.opening.id,
    by: ada,
    says: expect.stringMatching(/^.?Opening.? is taken when .* is back\.$/),
  })
  await watch()
  studio.clock.step(60_000)
  await watch()
  expect(studio.arrived()).toEqual([])
  await host(true)
  await Promise.all([watch(), watch()])
  expect(studio.arrived()).toEqual(['StartMix 1'])
  expect(await task()).toMatchObject({
    running: true,
    armed: null,
    disarmed: null,
    program: { layoutId: studio.opening.id, by: ada },
  })
  await watch()
  expect(await history()).toMatchObject([{ state: 'accepted', explanation: expect.stringContaining('armed') }])
})

it('also after ZEGOCLOUD refused it for a stream that does not exist, in place of its retries', async () => {
  await host(true)
  await studio.misbehave({ kind: 'code', code: 110200150 })
  await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: false }] })
  expect(await takeOpening()).toMatchObject({ state: 'rejected' })
  studio.clock.step(3_000)
  await host(false)
  expect(await armOpening()).toMatchObject({ retrying: null, armed: { by: ada } })
  await host(true)
  await watch()
  expect(studio.runs()).toBe(2)
})

describe('it is off', () => {
  beforeEach(async () => {
    await refused()
    await armOpening()
  })

  it.each([
    {
      what: 'another takes something else',
      act: takeMusic,
      says: /Opening.* not taken any more .*: Ben took Music\.$/,
    },
    { what: 'whoever armed it stops', act: () => stopShow(), says: null },
    {
      what: 'its layout is edited',
      act: () => updateLayout(studio.context, ada, studio.opening.id, { name: 'Start' }),
      says: /Opening.* was changed/,
    },
    { what: 'ten minutes have passed', act: () => studio.clock.step(10 * 60_000 + 1), says: /more than 10 minutes/ },
    { what: 'the server was restarted', act: () => studio.context.armed.clear(), says: /Mixdesk was restarted/ },
    {
      what: 'its operator may no longer operate',
      act: () => {
        studio.context.mayOperate = async (_, id) => id !== 'ada'
        return host(true)
      },
      says: /Opening.* not taken any more/,
    },
  ])('once $what', async ({ act, says }) => {
    await act()
    // On PostgreSQL another process may have armed it, and is given up for dead only after a while.
    studio.clock.step(7_000)
    await watch()
    const { armed, disarmed } = await task()
    expect(armed).toBe(null)
    if (says) expect(disarmed).toMatch(says)
    else expect(disarmed).toBe(null)
    const before = studio.arrived().length
    await host(true)
    await watch()
    expect(studio.arrived()).toHaveLength(before)
  })

  it('once anybody gives it up; the words of another end are read away, and so by a take', async () => {
    const { armed } = await task()
    expect(await disarm(studio.context, ben, studio.showId, { id: armed?.id ?? '' })).toMatchObject({ armed: null })
    await expect(disarm(studio.context, ben, studio.showId, { id: armed?.id ?? '' })).rejects.toMatchObject({
      code: 'stale-sequence',
    })
    await armOpening()
    studio.context.armed.clear()
    studio.clock.step(7_000)
    await watch()
    expect((await task()).disarmed).toMatch(/restarted/)
    expect((await disarm(studio.context, ben, studio.showId, { id: null })).disarmed).toBe(null)
  })
})

it.runIf(!process.env.TEST_DATABASE_URL)('on SQLite a restart ends it with the first look', async () => {
  await refused()
  await armOpening()
  studio.context.armed.clear()
  await watch()
  expect((await task()).disarmed).toMatch(/restarted/)
})

it.runIf(process.env.TEST_DATABASE_URL)(
  'on PostgreSQL a process that lives keeps what it armed, and others leave it alone',
  async () => {
    await refused()
    await armOpening()
    const other = { ...studio.context, armed: new Set<string>() }
    studio.clock.step(5_000)
    await watch()
    studio.clock.step(5_000)
    await watchOnce(other, () => 0.5)
    expect((await task()).armed).not.toBe(null)
    studio.clock.step(7_000)
    await watchOnce(other, () => 0.5)
    expect(await task()).toMatchObject({ armed: null, disarmed: expect.stringContaining('restarted') })
  },
)

it.each([
  { why: 'nobody is missing', before: () => host(true), code: 'stale-roster', fields: {} },
  { why: 'the layout is another by now', before: refused, code: 'stale-revision', fields: { revision: 99 } },
  {
    why: 'a stop is being retried',
    before: async () => {
      await refused()
      await studio.misbehave({ kind: 'code', code: 110200001, action: 'StopMix' })
      await stopShow()
    },
    code: 'stale-sequence',
    fields: {},
  },
  {
    why: 'something was taken meanwhile',
    before: async () => {
      await refused()
      await takeMusic()
    },
    code: 'stale-sequence',
    fields: { expectedSequence: 0 },
  },
])('is refused where $why', async ({ before, code, fields }) => {
  await before()
  await expect(armOpening(fields)).rejects.toMatchObject({ code })
})
