import { setImmediate as theStreamToAskForMore } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Snapshot } from '@/lib/protocol/live'
import { createGuessLimit } from '@/lib/server/auth/guess-limit'
import { parseAll } from '@/lib/server/following/testing/parse-events'
import { createLayout } from '@/lib/server/shows/create-layout'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { openTestShow, type TestShow } from '@/lib/server/shows/testing/test-show'
import { updateShow } from '@/lib/server/shows/update-show'
import { createTestTimers } from '@/lib/shared/testing/timers'
import { followProgram } from './follow-program'
import { makeProgramLink, revokeProgramLink } from './program-links'
import { screenOfLink } from './screen-of'

const anna = { id: 'anna', name: 'Anna' }
const HOUR = 3_600_000

let test: TestShow
let timers: ReturnType<typeof createTestTimers>

beforeEach(async () => {
  test = await openTestShow()
  timers = createTestTimers()
})
afterEach(() => test.close())

/** Opens a screen by a new link of one hour. */
async function open() {
  const { context, showId } = test
  const { link, path } = await makeProgramLink(context, anna, showId, { hours: 1, plays: false })
  const screen = await screenOfLink({ ...context, guesses: createGuessLimit(context) }, path.replace('/program/', ''))
  const leaving = new AbortController()
  const options = { screen, heartbeatMs: 5_000, leaving: leaving.signal }
  const pieces = await followProgram({ ...context, after: timers.after }, options)
  const read = async () => {
    const { done, value } = await pieces.next()
    return done ? 'the end' : parseAll(value.toString()).map(({ event, data }) => [event, nameIn(data)])
  }
  return { read, linkId: link.id, leave: () => leaving.abort() }
}

const nameIn = (data: unknown) => (data as Partial<Snapshot>).show?.name

const rename = async (name: string) => {
  const { context, showId } = test
  const { revision } = await context.db
    .selectFrom('shows')
    .select('revision')
    .where('id', '=', showId)
    .executeTakeFirstOrThrow()
  await updateShow(context, anna, showId, { revision, name })
}

it('begins with what is on air and the time, and tells what changes of it', async () => {
  const { read, leave } = await open()
  expect(await read()).toEqual([
    ['snapshot', 'Sunday'],
    ['clock', undefined],
  ])
  const next = read()
  await createLayout(test.context, anna, test.showId, { name: 'Not on air' })
  await rename('Monday')
  let told = await next
  // A new layout raises the number of the last event and nothing else, which is no news.
  while (told !== 'the end' && told[0]?.[1] !== 'Monday') told = await read()
  expect(told).toEqual([['snapshot', 'Monday']])
  leave()
  expect(await read()).toBe('the end')
})

it('pings, so that a screen notices a dead connection', async () => {
  const { read, leave } = await open()
  await read()
  for (let beats = 0; beats < 2; beats += 1) {
    const next = read()
    await theStreamToAskForMore()
    timers.advance(5_000)
    expect(await next).toEqual([['ping', undefined]])
  }
  leave()
})

it.each([
  {
    why: 'its link is revoked',
    end: async (linkId: string) => revokeProgramLink(test.context, anna, { showId: test.showId, linkId }),
  },
  { why: 'its show is deleted', end: async () => deleteShow(test.context, anna, test.showId) },
])('ends at once when $why', async ({ end }) => {
  const { read, linkId } = await open()
  await read()
  const next = read()
  await end(linkId)
  expect(await next).toBe('the end')
})

it('ends when the time of its link is over, and not at the next beat', async () => {
  const { read } = await open()
  await read()
  test.clock.step(HOUR - 1_000)
  const ping = read()
  await theStreamToAskForMore()
  timers.advance(5_000)
  expect(await ping).toEqual([['ping', undefined]])
  const next = read()
  await theStreamToAskForMore()
  test.clock.step(1_000)
  timers.advance(1_000)
  expect(await next).toBe('the end')
})
