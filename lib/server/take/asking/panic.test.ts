import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { PLAIN_INPUT, type Source } from '@/lib/layout/input'
import { readShowRoom } from '@/lib/server/roster/read-roster'
import { refreshRoster } from '@/lib/server/roster/refresh-roster'
import { readShow } from '@/lib/server/shows/read'
import { updateShow } from '@/lib/server/shows/update-show'
import { hold } from '@/lib/server/take/room/hold'
import { ada, handsOn } from '@/lib/server/take/testing/hands'
import { roomOf } from '@/lib/server/take/testing/room-of'
import { openStudio, type Studio } from '@/lib/server/take/testing/studio'
import { take } from './take'

let studio: Studio
beforeEach(async () => {
  studio = await openStudio()
})
afterEach(() => studio.close())

const { takeOpening, task, history } = handsOn(() => studio)
const { go, leaves, returns } = roomOf(() => studio)
const panic = (fields = {}) => take(studio.context, ada, studio.showId, { panic: true, ...fields })
const stream = (streamId: string): Source => ({ kind: 'stream', streamId })
const Body = z.looseObject({ MixInput: z.array(z.looseObject({ StreamId: z.string().optional() })) })

/** Makes Slides the layout for a panic, with these sources in it. */
async function choose(...sources: readonly Source[]): Promise<void> {
  const { revision } = await readShow(studio.context.db, studio.showId)
  await updateShow(studio.context, ada, studio.showId, { revision, panicLayoutId: studio.slides.id })
  const { document } = studio.slides
  const places = { ...PLAIN_INPUT, type: 'input' as const, placed: true, y: 0, width: 320, height: 180 }
  const inputs = sources.map((source, index) => ({ ...places, id: `in-${index}`, source, x: index * 320 }))
  const others = Object.entries(document.records).filter(([, { type }]) => type !== 'input')
  const records = Object.fromEntries([
    ...others,
    ...inputs.map((input, index) => [input.id, { ...input, order: `a${index}` }]),
  ])
  await studio.context.db
    .updateTable('layouts')
    .set({ document: JSON.stringify({ ...document, records }) })
    .where('id', '=', studio.slides.id)
    .execute()
}

/** The room is listed, and these have left it. */
async function leave(...streamIds: readonly string[]): Promise<void> {
  studio.clock.step(20_000)
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
  await studio.sandbox.changeControl({
    streams: streamIds.map((streamId) => ({ roomId: 'demo', streamId, live: false })),
  })
  studio.clock.step(20_000)
  await refreshRoster(studio.context, await readShowRoom(studio.context.db, studio.showId))
}

const sent = (body: unknown) => Body.parse(body).MixInput.map(({ StreamId }) => StreamId)

it('takes the layout that the show has for it, whoever took or edited meanwhile', async () => {
  await choose(stream('cam-host'))
  await takeOpening()
  const request = await panic()
  expect(request).toMatchObject({ state: 'accepted', layoutId: studio.slides.id, explanation: 'Panic.' })
  expect((await task()).program?.layoutName).toBe(studio.slides.name)
})

it('leaves out who has left, and whom nobody knows', async () => {
  await choose(stream('cam-host'), stream('screen-1'), stream('nobody'))
  await leave('screen-1')
  const request = await panic()
  expect(request.state).toBe('accepted')
  expect(sent(request.body)).toEqual(['cam-host'])
  expect(request.explanation).toMatch(/^Panic, without .*, nobody, missing in the room: they join when there\.$/)
})

it('who is left out joins when they are there, unless a hand holds what is on air', async () => {
  await choose(stream('cam-host'), stream('screen-1'))
  await leaves('screen-1')
  expect(sent((await panic()).body)).toEqual(['cam-host'])
  await hold(studio.context, ada, studio.showId, { held: true })
  await returns('screen-1')
  await go(20)
  expect(studio.arrived()).toHaveLength(1)
  await hold(studio.context, ada, studio.showId, { held: false })
  await go(20)
  expect(studio.arrived()).toHaveLength(2)
  const [last] = await history()
  expect(sent(last?.body)).toEqual(['cam-host', 'screen-1'])
  expect(last).toMatchObject({
    operator: { name: 'Mixdesk' },
    explanation: 'Taken by Mixdesk with Slides, who is there now.',
  })
  expect((await task()).program?.layoutId).toBe(studio.slides.id)
})

it('a source on air that has just left is left out, too', async () => {
  await choose(stream('cam-host'), stream('screen-1'))
  await takeOpening()
  await leave('cam-host')
  expect(sent((await panic()).body)).toEqual(['screen-1'])
})

it('whom nobody knows is sent where nobody else is left: it may be in another room', async () => {
  await choose(stream('nobody'))
  await leave('cam-host')
  const request = await panic()
  expect(sent(request.body)).toEqual(['nobody'])
  expect(request.state).toBe('rejected')
})

it('an address is sent, though the room is empty', async () => {
  await choose(stream('cam-host'), { kind: 'url', url: 'rtmp://slate.example/live/slate' })
  await leave('cam-host')
  const request = await panic()
  expect(request.state).toBe('accepted')
  expect(sent(request.body)).toEqual([undefined])
})

it('where all have left it is refused with the reason, and nothing is sent', async () => {
  await choose(stream('cam-host'))
  await leave('cam-host')
  await expect(panic()).rejects.toMatchObject({
    code: 'cannot-go-on-air',
    message: `${studio.slides.name}, the panic layout: nobody of it is in the room, and ZEGOCLOUD mixes nothing without an input.`,
  })
  expect(studio.arrived()).toEqual([])
})

it('before that is said, the room is listed again', async () => {
  await choose(stream('cam-host'))
  await leave('cam-host')
  await studio.sandbox.changeControl({ streams: [{ roomId: 'demo', streamId: 'cam-host', live: true }] })
  studio.clock.step(20_000)
  expect((await panic()).state).toBe('accepted')
})

it('a show without one says so', async () => {
  await expect(panic()).rejects.toMatchObject({
    code: 'cannot-go-on-air',
    message: 'No layout of this show is for a panic.',
  })
})
