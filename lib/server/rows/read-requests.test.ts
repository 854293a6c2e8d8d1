import { afterEach, beforeEach, expect, it } from 'vitest'
import { createShow } from '@/lib/server/shows/create-show'
import { take } from '@/lib/server/take/asking/take'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { readRequests, readToldRequests } from './read-requests'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const takeOpening = () =>
  take(studio.context, { id: 'ada', name: 'Ada' }, studio.showId, { layoutId: studio.opening.id })

const sequences = async (limit: number, before?: string) =>
  (await readRequests(studio.context, studio.showId, limit, before)).map(({ sequence }) => sequence)

it('reads on from a request, newest first, also among those of one moment', async () => {
  const requests = []
  for (let count = 0; count < 4; count++) requests.push(await takeOpening())
  const first = await readRequests(studio.context, studio.showId, 2)
  const next = await readRequests(studio.context, studio.showId, 2, first[1]?.id)
  expect([...first, ...next].map(({ id }) => id).sort()).toEqual(requests.map(({ id }) => id).sort())
  studio.clock.step(1_000)
  const newest = await takeOpening()
  expect(await sequences(1)).toEqual([newest.sequence])
  expect(await readRequests(studio.context, studio.showId, 9, newest.id)).toHaveLength(4)
})

it('reads them in the order in which they were made, although the clock was set back', async () => {
  const made = []
  for (let count = 0; count < 4; count++) {
    made.unshift((await takeOpening()).sequence)
    studio.clock.step(-900_000)
  }
  const first = await readRequests(studio.context, studio.showId, 2)
  expect([...first.map(({ sequence }) => sequence), ...(await sequences(9, first[1]?.id))]).toEqual(made)
})

it('does not read on from what is not there, or is another show’s', async () => {
  const { id } = await takeOpening()
  const other = await createShow(studio.context, { name: 'Another' })
  await expect(readRequests(studio.context, studio.showId, 9, 'nobody')).rejects.toMatchObject({ code: 'not-found' })
  await expect(readRequests(studio.context, other.id, 9, id)).rejects.toMatchObject({ code: 'not-found' })
})

it('tells of the takes before a long ride of a fader, and of its newest changes', async () => {
  const made = [await takeOpening(), await takeOpening()]
  const ride = async (volume: number) => {
    const [newest] = await readRequests(studio.context, studio.showId, 1)
    return take(studio.context, { id: 'ada', name: 'Ada' }, studio.showId, {
      onAir: { sequence: newest?.sequence ?? 0, inputs: {}, sounds: { 'cam-host': volume } },
    })
  }
  for (let volume = 90; volume > 84; volume--) made.push(await ride(volume))
  const told = await readToldRequests(studio.context.db, studio.showId, 3)
  expect(told.map(({ sequence, isSound }) => `${sequence} ${isSound}`)).toEqual(
    made.toReversed().flatMap(({ sequence }, at) => (at < 3 || at > 5 ? `${sequence} ${at < 3}` : [])),
  )
  const page = await readRequests(studio.context, studio.showId, 50, made.at(-1)?.id, 'left-out')
  expect(page.map(({ sequence }) => sequence)).toEqual([made[1]?.sequence, made[0]?.sequence])
  made.push(await takeOpening(), await takeOpening(), await takeOpening())
  expect((await readToldRequests(studio.context.db, studio.showId, 3)).every(({ isSound }) => !isSound)).toBe(true)
})
