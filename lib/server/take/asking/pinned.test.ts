import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import type { PinnedSound } from '@/lib/layout/own/pinned-sound'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { createShow } from '@/lib/server/shows/create-show'
import { exportShow } from '@/lib/server/shows/export-file'
import { importShow } from '@/lib/server/shows/import-show'
import { readShow } from '@/lib/server/shows/read'
import { startMixOf } from '@/lib/server/shows/start-mix'
import { UpdateShow, updateShow } from '@/lib/server/shows/update-show'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { roomOf } from '@/lib/server/take/testing/room-of'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { StartMixBody } from '@/lib/zego/wire'
import { take } from './take'
import { takeBack } from './take-back'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
})
afterEach(() => studio.close())

const { takeOpening, takeSlides, task, requestOf } = handsOn(() => studio)
const { leaves, returns, go } = roomOf(() => studio)
const PHONE: PinnedSound = { source: { kind: 'stream', streamId: 'phone-1' }, volume: 60, muted: false }
const WIRE = { StreamId: 'phone-1', ContentControl: 1, Volume: 60 }

const show = () => readShow(studio.context.db, studio.showId)
const pin = async (...pinned: PinnedSound[]) =>
  updateShow(studio.context, ada, studio.showId, { revision: (await show()).revision, pinned })
const phoneIn = ({ body }: { body: unknown }) =>
  StartMixBody.parse(body).MixInput.find(({ StreamId }) => StreamId === 'phone-1')

it('a pinned sound is in every take, in what a take would send, and in what is on air', async () => {
  expect(phoneIn(await takeOpening())).toBeUndefined()
  await pin(PHONE)
  expect(phoneIn(await takeSlides())).toEqual(WIRE)
  expect(phoneIn(await takeOpening())).toEqual(WIRE)
  expect((await task()).program?.document.records).toMatchObject({ 'sound-1': { volume: 60, placed: false } })
  expect(phoneIn(await startMixOf(studio.context, studio.slides.id))).toEqual(WIRE)
})

it('a take back is word for word what was sent, with the sound that it had then', async () => {
  const without = await takeOpening()
  await pin(PHONE)
  await takeSlides()
  const back = await takeBack(studio.context, ada, studio.showId, {})
  expect(StartMixBody.parse(back.body).MixInput).toEqual(StartMixBody.parse(without.body).MixInput)
  await pin()
  expect(phoneIn(await takeBack(studio.context, ada, studio.showId, { requestId: (await requestOf(2))?.id }))).toEqual(
    WIRE,
  )
})

it('what is on air without it stays without it', async () => {
  await pin(PHONE)
  await takeOpening()
  const without = await take(studio.context, ada, studio.showId, {
    onAir: { sequence: 1, inputs: { 'sound-1': null } },
  })
  expect(without.state).toBe('accepted')
  expect(phoneIn(without)).toBeUndefined()
})

it('one that is not in the room is left out, and joins when it is there', async () => {
  await pin(PHONE)
  await leaves('phone-1')
  const request = await takeOpening()
  expect(phoneIn(request)).toBeUndefined()
  expect(request.explanation).toMatch(/^Without .+, not in the room: joins when there\.$/)
  await returns('phone-1')
  await go(5)
  expect(phoneIn({ body: (await requestOf(2))?.body })).toEqual(WIRE)
})

it('a panic keeps the sounds that are there, and no other', async () => {
  const elsewhere: PinnedSound = { ...PHONE, source: { kind: 'stream', streamId: 'elsewhere' } }
  await pin(elsewhere, PHONE)
  const { revision } = await show()
  await updateShow(studio.context, ada, studio.showId, { revision, panicLayoutId: studio.slides.id })
  const request = await take(studio.context, ada, studio.showId, { panic: true })
  expect(request.state).toBe('accepted')
  expect(phoneIn(request)).toEqual(WIRE)
})

it('a copy and a file carry it; a file without any opens in an older Mixdesk, too', async () => {
  const exported = async () =>
    z
      .looseObject({})
      .parse(await (await exportShow(studio.context, studio.showId, { role: 'operator', keys: 'false' })).json())
  expect(await exported()).not.toHaveProperty('pinned')
  await pin(PHONE)
  expect((await createShow(studio.context, { copyOf: studio.showId })).pinned).toEqual([PHONE])
  const made = await importShow(studio.context, { content: await exported(), dryRun: false })
  expect(made.show).toMatchObject({ pinned: [PHONE] })
})

it.each([
  { why: 'the same source twice', pinned: [PHONE, PHONE] },
  { why: 'louder than ZEGOCLOUD mixes', pinned: [{ ...PHONE, volume: 201 }] },
  { why: 'a place instead of a source', pinned: [{ ...PHONE, source: { kind: 'slot', for: { by: 'next' } } }] },
  { why: 'a field that nobody knows', pinned: [{ ...PHONE, loud: true }] },
  {
    why: 'far too many',
    pinned: Array.from({ length: 51 }, (_, n) => ({ ...PHONE, source: { kind: 'url', url: `rtmp://a/${n}` } })),
  },
])('$why is refused', ({ pinned }) => {
  expect(UpdateShow.safeParse({ revision: 1, pinned }).success).toBe(false)
})
