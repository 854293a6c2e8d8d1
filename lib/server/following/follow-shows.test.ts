import { afterEach, beforeEach, expect, it } from 'vitest'
import { createLayout } from '@/lib/server/shows/create-layout'
import { createShow } from '@/lib/server/shows/create-show'
import { deleteShow } from '@/lib/server/shows/delete-show'
import { openTestDatabase } from '@/lib/server/testing/test-database'
import { createFeeds } from './feeds'
import { followShows } from './follow-shows'
import { parseAll } from './testing/parse-events'

const anna = { id: 'anna', name: 'Anna' }
const NEVER_MS = 1_000_000

let test: Awaited<ReturnType<typeof openTestDatabase>>
let sunday: string
let monday: string
let following: Set<string>

beforeEach(async () => {
  test = await openTestDatabase()
  sunday = (await createShow(test.context, { name: 'Sunday' })).id
  monday = (await createShow(test.context, { name: 'Monday' })).id
  following = new Set()
  const { follow } = test.context.wakeups
  test.context.wakeups = {
    ...test.context.wakeups,
    follow: (id, onWake) => {
      following.add(id)
      const stop = follow(id, onWake)
      return () => {
        following.delete(id)
        stop()
      }
    },
  }
})
afterEach(() => test.close())

const addLayout = (showId: string) => createLayout(test.context, anna, showId, { name: 'Talk' })

async function open(seen: Readonly<Record<string, number | null>>) {
  const leaving = new AbortController()
  const pieces = await followShows(
    { ...test.context, feeds: createFeeds(test.context) },
    Object.entries(seen).map(([showId, seen]) => ({ showId, seen })),
    { heartbeatMs: NEVER_MS, seesKeys: true, leaving: leaving.signal },
  )
  const waiting: string[] = []
  /** Reads the next message, in short: what, of which show. */
  const read = async (): Promise<string> => {
    const next = waiting.shift()
    if (next) return next
    const { done, value } = await pieces.next()
    if (done) return 'the end'
    for (const { event, id, data } of parseAll(value.toString())) {
      const said = data as { show?: string | { id: string }; showId?: string }
      const show = typeof said.show === 'object' ? said.show.id : (said.show ?? said.showId)
      waiting.push(
        [
          event,
          ...(id === null ? [] : [id]),
          'of',
          show === sunday ? 'Sunday' : show === monday ? 'Monday' : show,
        ].join(' '),
      )
    }
    return read()
  }
  const readAll = async (count: number) => {
    const all: string[] = []
    while (all.length < count) all.push(await read())
    return all.sort()
  }
  return { read, readAll, leave: () => leaving.abort() }
}

it('each show is told from where it was seen: the later events of one, a snapshot of the other', async () => {
  await addLayout(sunday)
  await addLayout(sunday)
  const { readAll, read, leave } = await open({ [sunday]: 1, [monday]: null })
  expect(await readAll(4)).toEqual([
    'clock of Monday',
    'clock of Sunday',
    'message 2 of Sunday',
    'snapshot 0 of Monday',
  ])
  await addLayout(monday)
  expect(await read()).toBe('message 1 of Monday')
  await addLayout(sunday)
  expect(await read()).toBe('message 3 of Sunday')
  leave()
  expect(await read()).toBe('the end')
  expect(following.size).toBe(0)
})

it('a show that is not there is told as gone, and the others as ever', async () => {
  const { readAll, read, leave } = await open({ nowhere: 3, [monday]: 0 })
  expect(await readAll(2)).toEqual(['clock of Monday', 'gone of nowhere'])
  await addLayout(monday)
  expect(await read()).toBe('message 1 of Monday')
  leave()
})

it('a show that is deleted ends with that, and the others go on', async () => {
  const { readAll, read, leave } = await open({ [sunday]: 0, [monday]: 0 })
  await readAll(2)
  await deleteShow(test.context, anna, sunday)
  expect(await read()).toBe('message 1 of Sunday')
  await addLayout(monday)
  expect(await read()).toBe('message 1 of Monday')
  leave()
})

it('nothing is told any more once its client may read no more, also what was read before', async () => {
  const { readAll, read, leave } = await open({ [sunday]: 0, [monday]: 0 })
  await readAll(2)
  await addLayout(sunday)
  await addLayout(monday)
  expect(await read()).toBe('message 1 of Sunday')
  leave()
  expect(await read()).toBe('the end')
  expect(following.size).toBe(0)
})

it('one that breaks ends all, and nothing is followed any more', async () => {
  const { db } = test.context
  const { read, readAll } = await open({ [sunday]: 0, [monday]: 0 })
  await readAll(2)
  Object.assign(test.context, { db: null })
  test.context.wakeups.wake(monday)
  await expect(read()).rejects.toThrow()
  Object.assign(test.context, { db })
  await new Promise(setImmediate)
  expect(following.size).toBe(0)
})

it('one that cannot be opened ends all', async () => {
  const { db } = test.context
  Object.assign(test.context, { db: null })
  await expect(open({ [sunday]: 0, [monday]: 0 })).rejects.toThrow()
  Object.assign(test.context, { db })
  expect(following.size).toBe(0)
})
