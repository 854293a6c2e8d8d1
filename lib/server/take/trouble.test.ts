import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as backgrounds from '@/lib/server/accounts/backgrounds'
import type { Context } from '@/lib/server/context'
import { troubled } from '@/lib/server/db/trouble'
import { testDatabaseUrl } from '@/lib/server/env'
import { readRequests } from '@/lib/server/rows/read-requests'
import { readTask } from '@/lib/server/rows/read-task'
import { stop } from './asking/stop'
import { take } from './asking/take'
import { openStudio, type Studio } from './testing/studio'
import { freeExpired } from './watch/recover'
import { watchOnce } from './watch/watch'

const ada = { id: 'ada', name: 'Ada' }

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => {
  vi.restoreAllMocks()
  return studio.close()
})

const takeOpening = (context: Context = studio.context) =>
  take(context, ada, studio.showId, { layoutId: studio.opening.id })
const requests = () => readRequests(studio.context, studio.showId, 100)
const task = () => readTask(studio.context, studio.showId)

async function passAMinute(): Promise<void> {
  for (let pass = 0; pass < 12; pass++) {
    await watchOnce(studio.context, () => 0.5)
    studio.clock.step(5_000)
  }
}

/** Stores the first transaction, and then fails it as if the database had not answered. */
function standingStill(): Context {
  const { db } = studio.context
  let isFirst = true
  const transaction: typeof db.transaction = () => {
    const real = db.transaction()
    const execute: typeof real.execute = async (work) => {
      const result = await real.execute(work)
      if (!isFirst) return result
      isFirst = false
      throw troubled('silent')
    }
    return Object.assign(Object.create(real), { execute })
  }
  const still = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return transaction
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { ...studio.context, db: still }
}

it.each([
  ['take', takeOpening],
  ['stop', (context: Context) => stop(context, ada, studio.showId, {})],
])('a %s whose claim was stored after it had been given up is never sent', async (_, ask) => {
  await expect(ask(standingStill())).rejects.toMatchObject({ code: 'storage-unavailable' })
  expect(await requests()).toMatchObject([{ state: 'sending' }])
  // This is longer than a sender is believed to be alive.
  studio.clock.step(30_000)
  await passAMinute()
  expect(studio.arrived()).toEqual([])
  expect(await requests()).toMatchObject([
    { state: 'superseded', explanation: 'Never sent: the database did not answer in time.' },
  ])
  expect(await task()).toMatchObject({ running: false, uncertain: null, inFlight: null })
  expect(await takeOpening()).toMatchObject({ state: 'accepted' })
})

it('a take whose account cannot be read once it is claimed is never sent', async () => {
  const zegoOf = async () => {
    throw troubled('silent')
  }
  await expect(takeOpening({ ...studio.context, zegoOf })).rejects.toMatchObject({ code: 'storage-unavailable' })
  await passAMinute()
  expect(studio.arrived()).toEqual([])
  expect(await requests()).toMatchObject([{ state: 'superseded' }])
  expect(await task()).toMatchObject({ running: false, uncertain: null, inFlight: null })
})

it('nor does the next take leave one behind that was given up before it', async () => {
  await expect(takeOpening(standingStill())).rejects.toMatchObject({ code: 'storage-unavailable' })
  studio.clock.step(30_000)
  const slides = await take(studio.context, ada, studio.showId, { layoutId: studio.slides.id })
  expect(slides.state).toBe('accepted')
  await passAMinute()
  expect(studio.arrived()).toEqual([`StartMix ${slides.sequence}`])
  expect((await requests()).map(({ state }) => state)).toEqual(['accepted', 'superseded'])
})

it('nor one that another process took for dead', async () => {
  await expect(takeOpening(standingStill())).rejects.toMatchObject({ code: 'storage-unavailable' })
  studio.clock.step(30_000)
  await freeExpired(studio.context, studio.showId)
  expect(await requests()).toMatchObject([{ state: 'unknown' }])
  await passAMinute()
  expect(studio.arrived()).toEqual([])
  expect(await task()).toMatchObject({ uncertain: null })
})

it('an accepted take is recorded although its background image cannot be remembered', async () => {
  vi.spyOn(backgrounds, 'rememberBackground').mockRejectedValueOnce(new Error('The index row is too large.'))
  const error = vi.fn()
  const taken = await takeOpening({ ...studio.context, log: { ...studio.context.log, error } })
  expect(taken.state).toBe('accepted')
  expect(error).toHaveBeenCalledWith(expect.anything(), 'a background image was not remembered')
  await passAMinute()
  expect(studio.arrived().filter((call) => call.startsWith('StartMix'))).toHaveLength(1)
})

describe.skipIf(testDatabaseUrl())('while another program holds the lock', () => {
  let other: Libsql.Database
  beforeEach(() => {
    other = new Libsql(join(studio.context.env.dataDir, 'mixdesk.db'))
  })
  afterEach(() => other.close())

  it('a take is given up and said, reads go on, and nothing is sent once it is let go of', async () => {
    other.exec('begin immediate')
    await expect(studio.whileTimePasses(takeOpening())).rejects.toMatchObject({
      code: 'storage-unavailable',
      message: 'Another program has locked the database.',
    })
    expect(await task()).toMatchObject({ running: false })
    other.exec('rollback')
    await passAMinute()
    expect(studio.arrived()).toEqual([])
    expect(await requests()).toEqual([])
  })

  it('the answer to a take that was sent before is not lost: it is said, and recorded afterwards', async () => {
    const release = studio.holdAnswer()
    const taking = takeOpening().catch((error: unknown) => error)
    await studio.until(() => studio.arrived().length > 0)
    other.exec('begin immediate')
    release()
    expect(await studio.whileTimePasses(taking)).toMatchObject({
      code: 'not-recorded',
      message: 'ZEGOCLOUD accepted it, but this is not recorded yet. Another program has locked the database.',
    })
    other.exec('rollback')
    await studio.until(async () => (await task()).running)
    expect(await requests()).toMatchObject([{ state: 'accepted', sequence: 1 }])
    expect(studio.arrived()).toEqual(['StartMix 1'])
  })

  it('a fault of ours that keeps an answer from being recorded later is in the log', async () => {
    const logged = vi.spyOn(studio.context.log, 'error')
    const release = studio.holdAnswer()
    const taking = takeOpening().catch((error: unknown) => error)
    await studio.until(() => studio.arrived().length > 0)
    other.exec('begin immediate')
    release()
    expect(await studio.whileTimePasses(taking)).toMatchObject({ code: 'not-recorded' })
    const fault = new TypeError('x is not a function')
    vi.spyOn(studio.context.db, 'transaction').mockImplementation(() => {
      throw fault
    })
    await studio.whileTimePasses(vi.waitFor(() => expect(logged).toHaveBeenCalled(), { timeout: 60_000 }))
    expect(logged.mock.calls).toEqual([[expect.objectContaining({ err: fault }), expect.any(String)]])
    other.exec('rollback')
  })
})
